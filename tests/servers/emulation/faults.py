"""Failures on request. A test writes `<account>.json` into the fault folder:

    [{"operation": "update", "type": "AWS::ECS::Service", "logical_id": "Order", "reason": "…"}]

`type` and `logical_id` may hold `*` and may be left out; `operation` is `create`, `update` or `delete`. The first
resource that fits fails with AWS's words around the reason, and the entry leaves the file, so that the rollback's own
work succeeds; with `"always": true` it stays.
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
        _fail_if_asked(folder, "create", type_name, logical_id)
        return create(type_name, logical_id, *rest)

    def failing_update(type_name, physical_id, old, new, stack_name, logical_id=None, attributes=None):
        if old != new:
            _fail_if_asked(folder, "update", type_name, logical_id)
        return update(type_name, physical_id, old, new, stack_name, logical_id, attributes)

    def failing_delete(type_name, physical_id, props, stack_name=None, logical_id=None):
        _fail_if_asked(folder, "delete", type_name, logical_id)
        return delete(type_name, physical_id, props, stack_name, logical_id)

    stacks._provision_resource = failing_create
    stacks._update_resource = failing_update
    stacks._delete_resource = failing_delete


def _fail_if_asked(folder, operation, type_name, logical_id):
    path = folder / f"{get_account_id()}.json"
    if not path.exists():
        return
    asked = json.loads(path.read_text())
    for fault in asked:
        if _fits(fault, operation, type_name, logical_id or ""):
            if not fault.get("always"):
                path.write_text(json.dumps([other for other in asked if other is not fault]))
            reason = fault.get("reason", "Invalid request provided: failed on request")
            code = fault.get("code", "InvalidRequest")
            token = uuid.uuid4()
            raise ValueError(
                f'Resource handler returned message: "{reason}" (RequestToken: {token}, HandlerErrorCode: {code})'
            )


def _fits(fault, operation, type_name, logical_id):
    return (
        fault["operation"] == operation
        and fnmatch.fnmatchcase(type_name, fault.get("type", "*"))
        and fnmatch.fnmatchcase(logical_id, fault.get("logical_id", "*"))
    )
