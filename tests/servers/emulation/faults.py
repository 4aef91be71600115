"""Fault injection. A test writes `<account>.json` into the fault folder:

    [{"operation": "update", "type": "AWS::ECS::Service", "logical_id": "Order", "reason": "…"}]

`type` and `logical_id` are optional and can contain `*`; `operation` is `create`, `update` or `delete`. The first
matching resource fails with the reason in AWS's format, and the entry is removed from the file, so that the rollback
succeeds; with `"always": true` it stays.
"""

import fnmatch
import json
import pathlib
import uuid

from ministack.core.responses import get_account_id
from ministack.services.cloudformation import stacks


def install(folder):
    folder = pathlib.Path(folder)
    create, update, delete = stacks._provision_resource, stacks._update_resource, stacks._delete_resource

    def failing_create(type_name, logical_id, *rest):
        _fail_if_requested(folder, "create", type_name, logical_id)
        return create(type_name, logical_id, *rest)

    def failing_update(type_name, physical_id, old, new, stack_name, logical_id=None, attributes=None):
        if old != new:
            _fail_if_requested(folder, "update", type_name, logical_id)
        return update(type_name, physical_id, old, new, stack_name, logical_id, attributes)

    def failing_delete(type_name, physical_id, props, stack_name=None, logical_id=None):
        _fail_if_requested(folder, "delete", type_name, logical_id)
        return delete(type_name, physical_id, props, stack_name, logical_id)

    stacks._provision_resource = failing_create
    stacks._update_resource = failing_update
    stacks._delete_resource = failing_delete


def _fail_if_requested(folder, operation, type_name, logical_id):
    path = folder / f"{get_account_id()}.json"
    if not path.exists():
        return
    faults = json.loads(path.read_text())
    for fault in faults:
        if _matches(fault, operation, type_name, logical_id or ""):
            if not fault.get("always"):
                path.write_text(json.dumps([other for other in faults if other is not fault]))
            reason = fault.get("reason", "Invalid request provided: injected failure")
            code = fault.get("code", "InvalidRequest")
            token = uuid.uuid4()
            raise ValueError(
                f'Resource handler returned message: "{reason}" (RequestToken: {token}, HandlerErrorCode: {code})'
            )


def _matches(fault, operation, type_name, logical_id):
    return (
        fault["operation"] == operation
        and fnmatch.fnmatchcase(type_name, fault.get("type", "*"))
        and fnmatch.fnmatchcase(logical_id, fault.get("logical_id", "*"))
    )
