"""Numbers that are not rounded, and the one rounding at the end.

A finite number is a Fraction; NaN and infinities are floats, and follow IEEE 754. Roots and transcendental functions
give Fractions too, which agree with the true number in 120 of 130 digits; where that is rational they are exact.
"""
import math
from decimal import Context, Decimal, ROUND_HALF_EVEN, localcontext
from fractions import Fraction

DIGITS = 130
CONTEXT = Context(prec=DIGITS, rounding=ROUND_HALF_EVEN, Emin=-10 ** 15, Emax=10 ** 15)
NAN, INFINITY = math.nan, math.inf
SMALL = Fraction(1, 10 ** 6)  # beside 1, so small a number would lose more than 6 of its digits

# significant bits, lowest and highest exponent of a normal number (IEEE 754; bfloat16 has float32's exponents)
FLOATS = {"float64": (53, -1022, 1023), "float32": (24, -126, 127), "float16": (11, -14, 15),
          "bfloat16": (8, -126, 127)}
INTEGERS = {"int32": (-2 ** 31, 2 ** 31 - 1), "int8": (-128, 127), "uint8": (0, 255)}


class Undecided(Exception):
    """So many digits do not say which of two neighbours is nearer, or the type does not hold the number."""


def number(element):
    """An element of a tensor as a number."""
    return Fraction(element) if math.isfinite(element) else float(element)


def is_finite(x):
    return not isinstance(x, float) or math.isfinite(x)


def sign(x):
    return (x > 0) - (x < 0)


def plus(*terms):
    """The sum; a NaN where infinities of both signs meet, or where there is a NaN."""
    special = [x for x in terms if not is_finite(x)]
    return sum(special) if special else sum(terms, Fraction(0))


def times(*factors):
    """The product; a NaN where 0 meets an infinity, or where there is a NaN."""
    if all(map(is_finite, factors)):
        return math.prod(factors, start=Fraction(1))
    return math.prod(float(sign(x)) if is_finite(x) else x for x in factors)


def dot(pairs):
    """The sum of the products of pairs."""
    return plus(*(x * y if isinstance(x, Fraction) and isinstance(y, Fraction) else times(x, y) for x, y in pairs))


def over_one_divisor(elements):
    """Integers and a divisor, by which divided they are the elements, all of which are finite."""
    divisor = math.lcm(*(x.denominator for x in elements))
    return [x.numerator * (divisor // x.denominator) for x in elements], divisor


def over(dividend, divisor):
    """The quotient as IEEE 754 has it; there is one zero, which is positive."""
    if is_finite(dividend) and is_finite(divisor) and divisor != 0:
        return Fraction(dividend) / divisor
    if not is_finite(divisor):
        return NAN if not is_finite(dividend) or math.isnan(divisor) else Fraction(0)
    if divisor == 0:
        return NAN if dividend == 0 or dividend != dividend else INFINITY * sign(dividend)
    return dividend * sign(divisor)


def decimal(x):
    return CONTEXT.divide(Decimal(x.numerator), Decimal(x.denominator))


def sqrt(x):
    if not is_finite(x) or x < 0:
        return x if x > 0 else NAN
    exact = Fraction(math.isqrt(x.numerator), math.isqrt(x.denominator))
    return exact if exact * exact == x else Fraction(CONTEXT.sqrt(decimal(x)))


def exp(x):
    """Where x is below -40000 it is e^-40000: for every type both are nothing but a little more than 0."""
    if not is_finite(x):
        return Fraction(0) if x == -INFINITY else x
    if abs(x) <= SMALL:
        return 1 + exp_less_one(x)
    return Fraction(CONTEXT.exp(decimal(max(x, Fraction(-40000)))))


def series(term, ratio):
    """A decimal, plus it times ratio(1), plus that times ratio(2), and so on, until a term changes no digit."""
    with localcontext(CONTEXT):
        total, n = term, 0
        while term and term.adjusted() > total.adjusted() - DIGITS:
            n += 1
            term *= ratio(n)
            total += term
    return Fraction(total)


def exp_less_one(x):
    """e^x - 1, with all its digits where x is small."""
    if abs(x) > SMALL:
        return exp(x) - 1
    return series(decimal(x), lambda n: decimal(x) / (n + 1))


def log(x):
    if not is_finite(x) or x < 0:
        return x if x > 0 else NAN
    if x == 0:
        return -INFINITY
    if abs(x - 1) <= SMALL:
        t = decimal((x - 1) / (x + 1))
        return 2 * series(t, lambda n: t * t * (2 * n - 1) / (2 * n + 1))
    return Fraction(CONTEXT.ln(decimal(x)))


def power(x, exponent):
    """A number that is not negative, to a finite power; exact where the true number is a fraction of few digits."""
    exponent = Fraction(exponent)
    if not is_finite(x) or x == 0:
        return number(float(x) ** float(exponent)) if exponent >= 0 or x != 0 else INFINITY
    if exponent.denominator == 1 and abs(exponent) <= 64:
        return Fraction(x) ** int(exponent)
    if exponent.denominator == 2 and abs(exponent) <= 64:
        return sqrt(Fraction(x) ** exponent.numerator)
    near = Fraction(CONTEXT.power(decimal(x), decimal(exponent)))
    if max(abs(exponent.numerator), exponent.denominator) <= 64:
        few = near.limit_denominator(10 ** 40)
        return few if few ** exponent.denominator == x ** exponent.numerator else near
    return near


def pi():
    """16 arctan(1/5) - 4 arctan(1/239), after John Machin."""
    def arctan_of_inverse(n):
        return sum(Fraction((-1) ** k, (2 * k + 1) * n ** (2 * k + 1)) for k in range(DIGITS))
    return Fraction(decimal(16 * arctan_of_inverse(5) - 4 * arctan_of_inverse(239)))


def erfc(x):
    """1 - erf(x); far from 0 by a continued fraction of positive terms, since the difference cancels there."""
    if not is_finite(x):
        return NAN if math.isnan(x) else Fraction(0 if x > 0 else 2)
    if x < 0:
        return 2 - erfc(-x)
    y = decimal(x)
    if x < 3:
        return 1 - 2 * exp(-x * x) / sqrt(PI) * series(y, lambda n: 2 * y * y / (2 * n + 1))
    with localcontext(CONTEXT):
        rest = y
        for n in range(1600, 0, -1):  # so many for x = 3; fewer would do for larger x
            rest = y + n / (2 * rest)
    return exp(-x * x) / sqrt(PI) / Fraction(rest)


def nearest(x, element_type):
    """The element of a type that is nearest to a number, ties to even; an integer type must hold the number."""
    if not is_finite(x):
        return x
    if element_type in INTEGERS:
        low, high = INTEGERS[element_type]
        if x.denominator != 1 or not low <= x <= high:
            raise Undecided(f"{x} is no {element_type}")
        return float(x)
    if x == 0:
        return 0.0
    step, highest = unit(x, element_type), FLOATS[element_type][2]
    near = round(x / step) * step  # Python rounds a Fraction to the nearest integer, ties to even
    return float(near) if abs(near) < Fraction(2) ** (highest + 1) else INFINITY * sign(x)


def unit(x, element_type):
    """How far the elements on both sides of a number other than 0 are apart, were there no largest one."""
    bits, lowest, _ = FLOATS[element_type]
    exponent = x.numerator.bit_length() - x.denominator.bit_length()
    exponent -= abs(x) < Fraction(2) ** exponent
    return Fraction(2) ** (max(exponent, lowest) - bits + 1)


def rounded(x, element_type):
    """The nearest element, unless a hundred digits do not say which it is.

    Nearer to a middle than 10^-200, x is no approximation but an exact number and a tiny one, as in chapter 20.
    """
    if not is_finite(x) or element_type not in FLOATS:
        return nearest(x, element_type)
    if x.denominator == 1 and abs(x.numerator) <= 2 ** FLOATS[element_type][0]:
        return float(x.numerator)  # every type has the integers that fit its significant bits
    if x != 0:
        steps = abs(x) / unit(x, element_type)
        from_middle = abs(steps % 1 - Fraction(1, 2))
        if steps / 10 ** 200 < from_middle <= steps / 10 ** 100:
            raise Undecided(f"{nearest(x, 'float64')} is too near to the middle of two elements")
    return nearest(x, element_type)


PI = pi()
