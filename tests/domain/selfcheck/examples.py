"""The three worked examples of the scoring model, answered in full."""


def answered(text):
    """Answers written as `gov-01 o2, gov-02 o1`."""
    return dict(each.split() for each in text.split(", "))


CARPENTER = {
    "profile": {"size": "solo", "web": "none", "remote": "no", "data": "no", "it": "self"},
    "answers": answered(
        "gov-01 o2, gov-02 o1, gov-04 o1, ppl-01 o2, ppl-03 o1, "
        "acc-01 o1, acc-02 o1, acc-03 o2, acc-05 o1, "
        "dev-01 o3, dev-02 o2, dev-03 o3, dev-04 o2, dev-05 o2, "
        "bak-01 o1, bak-02 o1, bak-03 o1, bak-05 o2, frd-01 o2, frd-03 na, frd-04 o2, "
        "sup-01 o2, sup-04 o1, inc-01 o1, inc-02 o1, inc-03 o1, inc-04 o1"
    ),
}

CLINIC = {
    "profile": {"size": "small", "web": "shop", "remote": "yes", "data": "yes", "it": "supplier"},
    "answers": answered(
        "gov-01 o3, gov-02 o2, gov-03 o3, gov-04 o2, ppl-01 o3, ppl-02 o3, ppl-03 o2, "
        "acc-01 o3, acc-02 o3, acc-03 o3, acc-04 o3, acc-05 o3, acc-06 dk, "
        "dev-01 o4, dev-02 o2, dev-03 o3, dev-04 o3, dev-05 o3, "
        "bak-01 o4, bak-02 dk, bak-03 dk, bak-04 o3, bak-05 o2, "
        "frd-01 o3, frd-02 o4, frd-03 o2, frd-04 o3, frd-05 o2, frd-06 o2, "
        "sup-01 o2, sup-02 o2, sup-03 dk, sup-04 o3, inc-01 o3, inc-02 o2, inc-03 o2, inc-04 o4"
    ),
}

WEBSHOP = {
    "profile": {"size": "micro", "web": "shop", "remote": "no", "data": "no", "it": "self"},
    "answers": answered(
        "gov-01 o4, gov-02 o4, gov-03 o3, gov-04 o3, ppl-01 o4, ppl-02 o4, ppl-03 o3, "
        "acc-01 o2, acc-02 o4, acc-03 o4, acc-04 o4, acc-05 o3, "
        "dev-01 o4, dev-02 o3, dev-03 o4, dev-04 o4, dev-05 o3, "
        "bak-01 o4, bak-02 o4, bak-03 o3, bak-05 o3, "
        "frd-01 o4, frd-02 o4, frd-03 o3, frd-04 o3, frd-05 o4, frd-06 o4, "
        "sup-01 o3, sup-04 o3, inc-01 o4, inc-02 o3, inc-03 o3, inc-04 o4"
    ),
}
