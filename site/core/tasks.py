"""The task backend for Wagtail's own small jobs: they run in the process, but only after the commit, and once."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction
from django_tasks.backends.immediate import ImmediateBackend
from django_tasks.base import TaskResult


class AfterCommitBackend(ImmediateBackend):
    """Runs a task when the surrounding transaction commits, at once where there is none.

    Wagtail enqueues search indexing and cache purging inside the publishing transaction. Run there, a rollback would
    leave an index entry for a page that does not exist, and a purge would let the old page be cached again. The same
    task with the same arguments waits only once in a transaction: it reads what has been committed, however often
    that was written.
    """

    def _execute_task(self, task_result: TaskResult) -> None:
        key = (task_result.task.module_path, repr(task_result.args), repr(task_result.kwargs))
        if not _waits(key):
            transaction.on_commit(_Call(super()._execute_task, task_result, key=key), robust=True)


class _Call(partial):
    """A call that knows which task it is, and whether it was made."""

    key: tuple[str, str, str]
    is_made = False

    def __new__(cls, *args: object, key: tuple[str, str, str]) -> _Call:
        call = super().__new__(cls, *args)  # type: ignore[arg-type]
        call.key = key
        return call

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        self.is_made = True
        return super().__call__(*args, **kwargs)


def _waits(key: tuple[str, str, str]) -> bool:
    """Whether the task waits for the commit already.

    A savepoint that is rolled back takes its calls off the list, and one that was left stands or falls with the
    savepoints around it, in which the new call would wait as well; so what is on the list is enough.
    """
    connection = transaction.get_connection()
    calls = connection.run_on_commit
    # Django makes a new list whenever it takes something off; until then only what was added must be looked at.
    seen, of, waiting = getattr(connection, "_waiting_tasks", (0, None, {}))
    if of is not calls:
        seen, waiting = 0, {}
    waiting |= {call.key: call for _sids, call, _robust in calls[seen:] if isinstance(call, _Call)}
    connection._waiting_tasks = (len(calls), calls, waiting)
    return key in waiting and not waiting[key].is_made
