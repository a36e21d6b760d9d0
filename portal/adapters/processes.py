"""Work done at once, such as for both languages, where the machine has the processors for it."""

import multiprocessing
import os
import threading
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from portal.domain.language import Language
from portal.domain.problems import ContentError, Problem

T = TypeVar("T")
Task = Callable[[], T]

# Each process holds the whole site, and what takes more than two has not been measured.
_MOST = 2


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of a task, in a form that can be sent from process to process."""

    made: Any = None
    problems: tuple[Problem, ...] = ()
    error: Exception | None = None


def by_language(task: Callable[[Language], T]) -> Mapping[Language, T]:
    """What a task makes for each language, each in a process of its own."""
    made = at_once([partial(task, language) for language in Language])
    return dict(zip(Language, made, strict=True))


def at_once(tasks: Sequence[Task[T]]) -> list[T]:
    """What each of up to 256 tasks makes, two at once where there are processors.

    They are begun in their order, here and in processes of their own, each of which takes
    the next one when it has done one. What is made is copied from process to process;
    whatever else a task changes in memory may be seen here or not. Raises ContentError with
    the problems of all tasks, and any other error as it is. A process begins as a copy of
    this one, with everything in it, and that is safe only while nothing else runs here:
    where there are threads, or only one processor, the tasks take turns.
    """
    outcomes = _shared_out(tasks)
    for outcome in outcomes:
        if outcome.error is not None:
            raise outcome.error
    problems = [problem for outcome in outcomes for problem in outcome.problems]
    if problems:
        raise ContentError(problems)
    return [outcome.made for outcome in outcomes]


def _shared_out(tasks: Sequence[Task[Any]]) -> list[_Outcome]:
    """What became of each task."""
    helpers: list[tuple[BaseProcess, Connection]] = []
    numbers = _numbered(len(tasks))
    try:
        count = min(len(tasks), _processors()) - 1
        helpers.extend(_begin(tasks, numbers) for _ in range(count))
        done = _take(tasks, numbers)
        for process, answer in helpers:
            done |= _answered(answer)
            process.join()
    finally:
        os.close(numbers)
        for process, answer in helpers:
            if process.is_alive():  # since something failed here: nobody may go on after that
                process.kill()
                process.join()
            answer.close()
    lost = _Outcome(error=ChildProcessError("a process ended before its work was done"))
    return [done.get(number, lost) for number in range(len(tasks))]


def _numbered(count: int) -> int:
    """A pipe with the numbers of so many tasks: each is taken by one process and no other."""
    numbers, supply = os.pipe()
    try:
        os.write(supply, bytes(range(count)))
    finally:
        os.close(supply)
    return numbers


def _take(tasks: Sequence[Task[Any]], numbers: int) -> dict[int, _Outcome]:
    """Do one task after the other for as long as there are any, and somebody wants them."""
    done = {}
    parent = multiprocessing.parent_process()
    while (parent is None or parent.is_alive()) and (number := os.read(numbers, 1)):
        done[number[0]] = _done(tasks[number[0]])
    return done


def _processors() -> int:
    """How many processes may work at once."""
    can_fork = hasattr(os, "fork") and threading.active_count() == 1
    return min(os.cpu_count() or 1, _MOST) if can_fork else 1


def _done(task: Task[Any]) -> _Outcome:
    try:
        return _Outcome(made=task())
    except ContentError as error:
        return _Outcome(problems=error.problems)
    except Exception as error:  # noqa: BLE001 (raised again by the process that waits for it)
        # Where it happened would otherwise be lost on the way.
        error.add_note("".join(traceback.format_exception(error)))
        return _Outcome(error=error)


def _begin(tasks: Sequence[Task[Any]], numbers: int) -> tuple[BaseProcess, Connection]:
    context = multiprocessing.get_context("fork")
    mine, theirs = context.Pipe(duplex=False)
    # As a daemon, it ends when this process does.
    process = context.Process(target=_work, args=(tasks, numbers, theirs), daemon=True)
    process.start()
    theirs.close()
    return process, mine


def _work(tasks: Sequence[Task[Any]], numbers: int, answer: Connection) -> None:
    answer.send(_take(tasks, numbers))


def _answered(answer: Connection) -> dict[int, _Outcome]:
    done: dict[int, _Outcome] = {}
    with suppress(EOFError, OSError):
        done = answer.recv()
    return done
