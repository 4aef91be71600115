"""ECS as CloudFormation fills it: the server keeps the first level of a container definition and half of a service.

Here every property reaches the service in the shape of ECS's own API, so that DescribeTaskDefinition and
DescribeServices answer what the template said.
"""

from ministack.services import alb, ec2, ecs

from .resource import extend, name_of, register

# Maps whose keys are the user's, not AWS's.
_FREE_FORM = {"Options", "DockerLabels", "Labels", "DriverOpts"}
_TASK_OWN = ("ContainerDefinitions", "Family", "Tags")
_SERVICE_NUMBERS = ("DesiredCount", "HealthCheckGracePeriodSeconds")
_SERVICE_LOST = (
    "AvailabilityZoneRebalancing DeploymentController EnableECSManagedTags EnableExecuteCommand "
    "HealthCheckGracePeriodSeconds PlatformVersion PropagateTags SchedulingStrategy ServiceRegistries "
    "ServiceConnectConfiguration VolumeConfigurations VpcLatticeConfigurations"
).split()


def install():
    extend("AWS::ECS::TaskDefinition", after=_complete_task_definition)
    _replace_on_any_change()
    extend("AWS::ECS::Service", before=_with_numbers, after=_complete_service)
    extend("AWS::ElasticLoadBalancingV2::LoadBalancer", after=_place_load_balancer)
    register(
        "AWS::ECS::ClusterCapacityProviderAssociations",
        _associate_providers,
        update=lambda physical_id, old, new, stack, logical_id: _associate_providers(logical_id, new, stack),
        replaced_by=["Cluster"],
    )
    register("AWS::ECS::CapacityProvider", _create_provider, delete=_delete_provider, replaced_by=["Name"])


def camel(value, keep_keys=False):
    """A template's value with the keys of ECS's API."""
    if isinstance(value, list):
        return [camel(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key if keep_keys else key[:1].lower() + key[1:]: camel(item, key in _FREE_FORM) for key, item in value.items()
    }


def _replace_on_any_change():
    """A task definition is a revision: whatever changes in it but its tags makes the next one."""
    from ministack.services.cloudformation import provisioners

    provisioners._REPLACING_PROPERTIES["AWS::ECS::TaskDefinition"] = tuple(
        "ContainerDefinitions Cpu EphemeralStorage ExecutionRoleArn Family IpcMode Memory NetworkMode PidMode "
        "PlacementConstraints ProxyConfiguration RequiresCompatibilities RuntimePlatform TaskRoleArn Volumes".split()
    )
    provisioners._REPLACING_PROPERTIES["AWS::ECS::Service"] = ("Cluster", "Role", "SchedulingStrategy", "ServiceName")


def _complete_task_definition(physical_id, props):
    definition = ecs._task_defs[physical_id.rsplit("/", 1)[-1]]
    definition |= {key[:1].lower() + key[1:]: camel(value) for key, value in props.items() if key not in _TASK_OWN}
    definition["containerDefinitions"] = [
        {"cpu": 0, "essential": True, **camel(container)} for container in props.get("ContainerDefinitions") or []
    ]


def _with_numbers(props):
    """A count that came from a parameter is a string until here."""
    return {**props, **{key: int(props[key]) for key in _SERVICE_NUMBERS if key in props}}


def _complete_service(physical_id, props):
    service = ecs._services["/".join(physical_id.split("/")[-2:])]
    service |= {key[:1].lower() + key[1:]: camel(props[key]) for key in _SERVICE_LOST if key in props}
    for deployment in service["deployments"][:1]:
        if "ServiceConnectConfiguration" in props:
            deployment["serviceConnectConfiguration"] = camel(props["ServiceConnectConfiguration"])


def _place_load_balancer(physical_id, props):
    """A load balancer lives in the VPC of its subnets; the template doesn't name it."""
    subnets = props.get("Subnets") or [mapping["SubnetId"] for mapping in props.get("SubnetMappings") or []]
    balancer = alb._lbs[physical_id]
    balancer["Subnets"] = subnets
    for subnet in filter(None, map(ec2._subnets.get, subnets)):
        balancer["VpcId"] = subnet["VpcId"]


def _associate_providers(logical_id, props, stack):
    answer = ecs._put_cluster_capacity_providers(
        {
            "cluster": props["Cluster"],
            "capacityProviders": props.get("CapacityProviders") or [],
            "defaultCapacityProviderStrategy": camel(props.get("DefaultCapacityProviderStrategy") or []),
        }
    )
    if answer[0] >= 400:
        raise ValueError(answer[2].decode())
    return props["Cluster"], {}


def _create_provider(logical_id, props, stack):
    name = name_of(props, "Name", stack, logical_id)
    answer = ecs._create_capacity_provider({**camel(props), "name": name})
    if answer[0] >= 400:
        raise ValueError(answer[2].decode())
    return name, {}


def _delete_provider(physical_id, props):
    ecs._delete_capacity_provider({"capacityProvider": physical_id})
