"""Nothing in a message can be somebody's domain, number, company or account."""

import pytest

from portal.domain.trainer.invented import domain_faults, is_reserved, number_faults


@pytest.mark.parametrize(
    "host",
    ["bank.example", "a.b.test", "x.INVALID", "example.com", "shop.example.net", "æbler.example"],
)
def test_reserved_names_can_be_nobodys(host):
    assert is_reserved(host)


@pytest.mark.parametrize(
    "host", ["bank.dk", "bank.example.com.dk", "notexample.com", "test.dk", "example.de"]
)
def test_other_names_may_be_somebodys(host):
    assert not is_reserved(host)


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Pay at bank.dk/pay today", "bank.dk"),
        ("https://bank.example.secure.com/x", "bank.example.secure.com"),
        ("a@b.dk", "b.dk"),
        ("Look at (posten.nu).", "posten.nu"),
        ("bank.dk.login.example and bank.dk", "bank.dk"),
    ],
)
def test_a_domain_is_found_wherever_it_stands(text, host):
    assert [host in wrong for wrong, _ in domain_faults(text)] == [True]


@pytest.mark.parametrize(
    "text",
    ["Today at 16.42, DKK 1.234,50.", "bank.dk.login.example/a.b", "Hi! Bye.", "a@b.example"],
)
def test_times_sums_and_reserved_names_are_left_alone(text):
    assert list(domain_faults(text)) == []


@pytest.mark.parametrize(
    "number",
    ["31 20 30 40", "31203040", "+45 31 20 30 40", "31-20-30-40", "31.20.30.40", "112", "116 111",
     "010190-1234", "0101901234", "0216 0004567890", "4180-1234567", "01 20 30 45"],
)  # fmt: skip
def test_a_number_that_may_be_somebodys_is_told(number):
    assert len(list(number_faults(f"Ring {number} now"))) == 1


@pytest.mark.parametrize(
    "number", ["01 20 30 40", "+45 01 20 30 40", "0000 0001234567", "402 177", "1.234,50", "16.42"]
)
def test_a_number_that_can_be_nobodys_is_left_alone(number):
    assert list(number_faults(f"Ring {number} now")) == []


@pytest.mark.parametrize("bank", ["reg. 0216", "Reg.nr. 4180", "reg no. 1551"])
def test_the_number_of_a_bank_is_told(bank):
    assert len(list(number_faults(f"Pay to {bank}, account 0001234567"))) == 1
