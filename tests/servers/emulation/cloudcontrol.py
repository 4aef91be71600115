"""Cloud Control: the server only finds resources that Cloud Control created. Here it also finds those of stacks.

Databases and caches have the host names that tests read; all other properties are missing.
"""

import json

from ministack.core.responses import json_response
from ministack.services import cloudcontrol, cloudformation

_own_get = cloudcontrol._get_resource
_own_list = cloudcontrol._list_resources


def install():
    cloudcontrol._get_resource = _get
    cloudcontrol._list_resources = _list


def _of_stacks(type_name):
    """The physical ids of this type in the account's existing stacks."""
    for stack in cloudformation._stacks.values():
        for resource in stack.get("_resources", {}).values():
            if resource.get("ResourceType") == type_name and resource.get("PhysicalResourceId"):
                if resource.get("ResourceStatus") != "DELETE_COMPLETE":
                    yield resource["PhysicalResourceId"]


def _get(data):
    if data.get("Identifier") not in _of_stacks(data.get("TypeName")):
        return _own_get(data)
    return json_response({"TypeName": data["TypeName"], "ResourceDescription": _description(data["Identifier"], data["TypeName"])})


def _list(data):
    found = list(_of_stacks(data.get("TypeName")))
    if not found:
        return _own_list(data)
    descriptions = [_description(physical_id, data["TypeName"]) for physical_id in found]
    return json_response({"TypeName": data["TypeName"], "ResourceDescriptions": descriptions})


def _description(physical_id, type_name):
    host = {"Address": f"{type_name.split('::')[1].lower()}.test"}
    properties = {
        "AWS::RDS::DBInstance": {"Endpoint": host},
        "AWS::ElastiCache::ReplicationGroup": {"PrimaryEndPoint": host},
    }
    return {"Identifier": physical_id, "Properties": json.dumps(properties.get(type_name, {}))}
