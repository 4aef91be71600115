"""Registers resource types in CloudFormation: their handlers, and the properties whose change replaces the resource."""

import uuid

from ministack.core.responses import get_account_id, get_region
from ministack.services.cloudformation import provisioners


# The attributes of resources whose updates don't change them.
_attributes = {}


def known(type_name):
    """Whether the server has handlers for the type."""
    return type_name in provisioners._RESOURCE_HANDLERS


def register(type_name, create, update=None, delete=None, replaced_by=()):
    """Adds a type. A change to a property in `replaced_by` replaces the resource; any other goes to `update`.

    `create(logical_id, props, stack)` and `update(physical_id, old, new, stack, logical_id)` return the physical id
    and the attributes. Default for `update`: keeps both.
    """

    def remembered(*arguments):
        physical_id, found = create(*arguments)
        _attributes[get_account_id(), get_region(), type_name, physical_id] = found
        return physical_id, found

    def kept(physical_id, old, new, stack, logical_id):
        return physical_id, _attributes.get((get_account_id(), get_region(), type_name, physical_id), {})

    provisioners._RESOURCE_HANDLERS[type_name] = {
        "create": remembered,
        "update": update or kept,
        "update_with_logical_id": True,
        "delete": delete or (lambda physical_id, props: None),
    }
    provisioners._REPLACING_PROPERTIES[type_name] = tuple(replaced_by)


def extend(type_name, after=lambda physical_id, props: None, attributes=lambda props: {}, before=lambda props: props):
    """Wraps the handlers of a type that the server has.

    `before` corrects the properties, `after` completes what the service stored, `attributes` adds attributes.
    """
    handler = provisioners._RESOURCE_HANDLERS[type_name] = dict(provisioners._RESOURCE_HANDLERS[type_name])
    create, update = handler["create"], handler["update"]

    def finish(result, props):
        physical_id, found = result
        after(physical_id, props)
        return physical_id, {**attributes(props), **found}

    handler["create"] = lambda logical_id, props, stack: finish(create(logical_id, before(props), stack), props)
    handler["update"] = lambda physical_id, old, new, *rest: finish(
        update(physical_id, before(old), before(new), *rest), new
    )


def arn(service, tail):
    """An ARN in the caller's region and account."""
    return f"arn:aws:{service}:{get_region()}:{get_account_id()}:{tail}"


def unique(prefix):
    """An id in the format of EC2: prefix, dash, seventeen hexadecimal digits."""
    return f"{prefix}-{uuid.uuid4().hex[:17]}"


def name_of(props, key, stack, logical_id):
    """The name in the template, or one in the format of CloudFormation."""
    return props.get(key) or f"{stack}-{logical_id}-{uuid.uuid4().hex[:12].upper()}"
