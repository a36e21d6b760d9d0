"""Both languages are worked on at once, and nothing of it is lost."""

import os
import subprocess
import sys
import threading
import time

import pytest

from portal.adapters.processes import by_language
from portal.domain.language import Language
from portal.domain.problems import ContentError, Problem
from portal.settings import ROOT

DA, EN = Language


@pytest.fixture
def no_fork():
    """As it is where something else runs in this process."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    yield
    done.set()
    thread.join()


def problem_in(language):
    return Problem(f"{language}/x.md", 1, "text", "is wrong", "Mend it")


def fail(language):
    raise ContentError([problem_in(language)])


def divide(language):
    return 1 // (language is DA)


ALONE = """
import os, sys, time
here = os.getpid()
from portal.domain.language import Language
from portal.adapters.processes import by_language
"""


def run_alone(script):
    """A process in which nothing else runs, whatever the tests run in."""
    command = [sys.executable, "-W", "error", "-c", ALONE + script]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_each_language_has_what_was_made_for_it():
    assert by_language(str.upper) == {DA: "DA", EN: "EN"}


def test_the_languages_have_a_process_each_where_there_are_processors():
    done = run_alone("""
def long(_):
    time.sleep(1)
    return os.getpid()
print(len(set(by_language(long).values())))
""")

    assert (done.stdout, done.stderr) == (f"{min(os.cpu_count() or 1, 2)}\n", "")


@pytest.mark.usefixtures("no_fork")
def test_where_something_else_runs_the_languages_take_turns():
    assert by_language(lambda _: os.getpid()) == {DA: os.getpid(), EN: os.getpid()}


def test_the_problems_of_both_languages_are_told_together():
    with pytest.raises(ContentError) as caught:
        by_language(fail)

    assert caught.value.problems == (problem_in(DA), problem_in(EN))


def test_an_error_is_raised_here_and_tells_where_it_happened():
    with pytest.raises(ZeroDivisionError) as caught:
        by_language(divide)

    assert "in divide" in caught.value.__notes__[0]


def test_a_process_that_is_killed_is_noticed():
    done = run_alone("by_language(lambda _: time.sleep(1) or os.getpid() != here and os._exit(1))")

    told = "ChildProcessError: a process ended before its work was done" in done.stderr
    assert (done.returncode, told) == (1, os.cpu_count() != 1)


def test_more_tasks_than_processors_are_all_done_and_kept_in_their_order():
    done = run_alone("""
from functools import partial
from portal.adapters.processes import at_once
print(at_once([partial(pow, number, 2) for number in range(200)]) == [n * n for n in range(200)])
print(at_once([]))
""")

    assert (done.stdout, done.stderr) == ("True\n[]\n", "")


def test_whoever_has_done_a_task_takes_the_next():
    done = run_alone("""
from portal.adapters.processes import at_once
def long():
    time.sleep(1)
    return os.getpid()
print(len(set(at_once([long, os.getpid, os.getpid, os.getpid])[1:])))
""")

    assert (done.stdout, done.stderr) == ("1\n", "")


def test_nobody_goes_on_when_whoever_wanted_it_was_killed(tmp_path):
    script = f"""
import signal
from functools import partial
from portal.adapters.processes import at_once
def task(number):
    time.sleep(0.5)
    if os.getpid() == here:
        os.kill(here, signal.SIGKILL)
    open("{tmp_path}/" + str(number), "w").close()
at_once([partial(task, number) for number in range(20)])
"""
    run_alone(script)
    time.sleep(3)

    assert len(list(tmp_path.iterdir())) <= 1


def test_nobody_goes_on_when_something_fails_here(tmp_path):
    done = run_alone(f"""
from functools import partial
from portal.adapters.processes import at_once
def task(number):
    time.sleep(0.5)
    if os.getpid() == here:
        raise KeyboardInterrupt
    open("{tmp_path}/" + str(number), "w").close()
at_once([partial(task, number) for number in range(20)])
""")
    time.sleep(3)

    assert "KeyboardInterrupt" in done.stderr
    assert len(list(tmp_path.iterdir())) <= 1
