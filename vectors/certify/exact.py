"""Numbers that are not rounded, and the one rounding at the end.

A finite number is a Fraction; NaN and infinities are floats, and follow IEEE 754. Roots and transcendental functions give
Fractions too, which agree with the true number in 120 digits; where the true number is rational they are exact.
"""
import math
from decimal import Context, Decimal, ROUND_HALF_EVEN
from fractions import Fraction

DIGITS = 130
CONTEXT = Context(prec=DIGITS, rounding=ROUND_HALF_EVEN, Emin=-10 ** 15, Emax=10 ** 15)
NAN, INFINITY = math.nan, math.inf

# significant bits, lowest and highest exponent of a normal number (IEEE 754; bfloat16 has float32's exponents)
FLOATS = {"float64": (53, -1022, 1023), "float32": (24, -126, 127), "float16": (11, -14, 15), "bfloat16": (8, -126, 127)}
INTEGERS = {"int32": (-2 ** 31, 2 ** 31 - 1), "int8": (-128, 127), "uint8": (0, 255)}


class Undecided(Exception):
    """So many digits do not say which of two neighbours is nearer, or the type does not hold the number."""


def number(element):
    """An element of a tensor as a number."""
    return Fraction(element) if math.isfinite(element) else float(element)


def is_finite(x):
    return isinstance(x, Fraction) or math.isfinite(x)


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


def over(dividend, divisor):
    """The quotient as IEEE 754 has it; there is one zero, which is positive."""
    if is_finite(dividend) and is_finite(divisor) and divisor != 0:
        return Fraction(dividend) / divisor
    if not is_finite(divisor):
        return NAN if not is_finite(dividend) or math.isnan(divisor) else Fraction(0)
    if divisor == 0:
        return NAN if dividend == 0 or math.isnan(dividend) else INFINITY * sign(dividend)
    return dividend * sign(divisor)


def decimal(x):
    return CONTEXT.divide(Decimal(x.numerator), Decimal(x.denominator))


def sqrt(x):
    if not is_finite(x) or x < 0:
        return x if x > 0 else NAN
    exact = Fraction(math.isqrt(x.numerator), math.isqrt(x.denominator))
    return exact if exact * exact == x else Fraction(CONTEXT.sqrt(decimal(x)))


def exp(x):
    if not is_finite(x):
        return Fraction(0) if x == -INFINITY else x
    return Fraction(1) if x == 0 else Fraction(CONTEXT.exp(decimal(x)))


def log(x):
    if not is_finite(x) or x < 0:
        return x if x > 0 else NAN
    if x == 0:
        return -INFINITY
    if abs(x - 1) < Fraction(1, 10 ** 20):  # the decimals of x would not tell it from 1
        t = (x - 1) / (x + 1)
        return 2 * sum(t ** n / n for n in range(1, 13, 2))
    return Fraction(CONTEXT.ln(decimal(x)))


def power(x, exponent):
    """A number that is not negative, to a finite power; exact where the power is an integer or twice it is."""
    exponent = Fraction(exponent)
    if not is_finite(x) or x == 0:
        return number(float(x) ** float(exponent)) if exponent >= 0 or x != 0 else INFINITY
    if exponent.denominator == 1 and abs(exponent) <= 64:
        return Fraction(x) ** int(exponent)
    if exponent.denominator == 2 and abs(exponent) <= 64:
        return sqrt(Fraction(x) ** exponent.numerator)
    return Fraction(CONTEXT.power(decimal(x), decimal(exponent)))


def pi():
    """16 arctan(1/5) - 4 arctan(1/239), after John Machin."""
    def arctan_of_inverse(n):
        return sum(Fraction((-1) ** k, (2 * k + 1) * n ** (2 * k + 1)) for k in range(DIGITS))
    return Fraction(decimal(16 * arctan_of_inverse(5) - 4 * arctan_of_inverse(239)))


def erfc(x):
    """1 - erf(x), with all its digits where it is small: erf by its power series, with digits to spare."""
    if not is_finite(x):
        return NAN if math.isnan(x) else Fraction(0 if x > 0 else 2)
    spare = Context(prec=DIGITS + int(x * x) + 20, Emin=-10 ** 15, Emax=10 ** 15)
    y = spare.divide(Decimal(x.numerator), Decimal(x.denominator))
    term = total = y
    n = 0
    while term and abs(term) > abs(total).scaleb(-spare.prec):
        n += 1
        term = spare.divide(spare.multiply(term, spare.multiply(-y, y)), Decimal(n))
        total = spare.add(total, spare.divide(term, Decimal(2 * n + 1)))
    root = spare.sqrt(spare.divide(Decimal(4), spare.divide(Decimal(PI.numerator), Decimal(PI.denominator))))
    return 1 - Fraction(spare.multiply(total, root))


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
    bits, lowest, highest = FLOATS[element_type]
    exponent = x.numerator.bit_length() - x.denominator.bit_length()
    exponent -= abs(x) < Fraction(2) ** exponent
    unit = Fraction(2) ** (max(exponent, lowest) - bits + 1)
    rounded = round(x / unit) * unit  # Python rounds a Fraction to the nearest integer, ties to even
    return float(rounded) if abs(rounded) < Fraction(2) ** (highest + 1) else INFINITY * sign(x)


def rounded(x, element_type):
    """The nearest element, when numbers that have the first hundred digits of x in common have the same one."""
    near = nearest(x, element_type)
    if is_finite(x) and element_type in FLOATS:
        error = abs(x) / 10 ** 100
        if nearest(x - error, element_type) != nearest(x + error, element_type) and not is_midpoint(x, element_type):
            raise Undecided(f"{float(x)} is too near to the middle of two elements")
    return near


def is_midpoint(x, element_type):
    """Whether x is exactly the middle of two neighbours: then it is no approximation."""
    half = (Fraction(nearest(x * (1 - Fraction(1, 10 ** 100)), element_type))
            + Fraction(nearest(x * (1 + Fraction(1, 10 ** 100)), element_type))) / 2
    return half == x


PI = pi()
