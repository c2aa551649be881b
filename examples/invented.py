"""Invented people and firms: names that nobody bears, and numbers from blocks that are assigned to nobody."""

SURNAMES = "陈林黄张吴李郑王苏庄蔡杨许洪谢曾刘潘周郭赖傅叶何江沈卢施柯颜"
# People are called after what grows in a garden, firms after the weather, with a word before it that says 样例.
GARDEN = "荞麦菱藕葵芹茴橙柚柑芥笋蒜茄薯芋枣梨栗榛桑椹杏桃"
WEATHER = "晴雨云雪霜露虹霞雾岚曦晨暮夏秋冬春月星岸溪湖潮汐"
FIRM_ENDINGS = {
    "company": ("家政服务有限公司", "家庭服务有限公司", "母婴护理有限公司", "养老服务有限公司", "保洁服务有限公司"),
    "sole_proprietor": ("家政服务部", "家政服务店", "保洁服务部", "月嫂服务部", "家电清洗店", "托管服务部"),
}

IDENTITY_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
MASK = (1 << 64) - 1


class Dice:
    """Throws the same numbers with every version of Python (splitmix64)."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        bits = self.state
        bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
        return (bits ^ (bits >> 31)) % limit

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def one_of(self, things):
        return things[self.below(len(things))]

    def some_of(self, things, count):
        """Returns `count` different things in random order."""
        rest = list(things)
        return [rest.pop(self.below(len(rest))) for _ in range(count)]


def identity_number(county, born, sequence):
    """Returns an identity number (GB 11643-1999) of the unassigned region 3299; an even sequence is a woman's."""
    body = f"3299{county:02}{born:%Y%m%d}{sequence:03}"
    return body + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, IDENTITY_WEIGHTS)) % 11]


def credit_code(start, number):
    """Returns a credit code (GB 32100-2015) over an organisation code of the block PDY, kept free for internal use."""
    organisation = f"PDY{number:05}"
    total = sum(int(letter, 36) * weight for letter, weight in zip(organisation, ORGANISATION_WEIGHTS))
    body = f"{start}329901{organisation}{'0X987654321'[total % 11]}"
    total = sum(CREDIT_ALPHABET.index(letter) * pow(3, place, 31) for place, letter in enumerate(body))
    return body + CREDIT_ALPHABET[-total % 31]


def phone(number):
    """Returns a mobile number of the unassigned block 154."""
    return f"154{number:08}"


def person_name(dice):
    return dice.one_of(SURNAMES) + dice.one_of(GARDEN) + dice.one_of(GARDEN)


def firm_name(dice, form):
    return "样例" + dice.one_of(WEATHER) + dice.one_of(WEATHER) + dice.one_of(FIRM_ENDINGS[form])
