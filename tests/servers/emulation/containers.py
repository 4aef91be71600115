"""ECS: the server stores only the first level of container definitions, and some properties of services.

Here all properties are stored in the form of ECS's API, so that DescribeTaskDefinition and DescribeServices return the
values of the template.
"""

from ministack.services import alb, ec2, ecs

from .resource import extend, name_of, register

# Maps with user-defined keys.
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
    """A template value with the keys of ECS's API."""
    if isinstance(value, list):
        return [camel(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key if keep_keys else key[:1].lower() + key[1:]: camel(item, key in _FREE_FORM) for key, item in value.items()
    }


def _replace_on_any_change():
    """Any change of a task definition except its tags creates a new revision."""
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
    """Numbers from parameters are strings."""
    return {**props, **{key: int(props[key]) for key in _SERVICE_NUMBERS if key in props}}


def _complete_service(physical_id, props):
    service = ecs._services["/".join(physical_id.split("/")[-2:])]
    service |= {key[:1].lower() + key[1:]: camel(props[key]) for key in _SERVICE_LOST if key in props}
    for deployment in service["deployments"][:1]:
        if "ServiceConnectConfiguration" in props:
            deployment["serviceConnectConfiguration"] = camel(props["ServiceConnectConfiguration"])
    # The server has started the tasks before.
    for task in ecs._tasks.values():
        if task["group"] == f"service:{service['serviceName']}" and task["lastStatus"] != "STOPPED":
            task["enableExecuteCommand"] = service.get("enableExecuteCommand", False)


def _place_load_balancer(physical_id, props):
    """Sets the VPC of a load balancer to that of its subnets."""
    subnets = props.get("Subnets") or [mapping["SubnetId"] for mapping in props.get("SubnetMappings") or []]
    balancer = alb._lbs[physical_id]
    balancer["Subnets"] = subnets
    for subnet in filter(None, map(ec2._subnets.get, subnets)):
        balancer["VpcId"] = subnet["VpcId"]


def _associate_providers(logical_id, props, stack):
    response = ecs._put_cluster_capacity_providers(
        {
            "cluster": props["Cluster"],
            "capacityProviders": props.get("CapacityProviders") or [],
            "defaultCapacityProviderStrategy": camel(props.get("DefaultCapacityProviderStrategy") or []),
        }
    )
    if response[0] >= 400:
        raise ValueError(response[2].decode())
    return props["Cluster"], {}


def _create_provider(logical_id, props, stack):
    name = name_of(props, "Name", stack, logical_id)
    response = ecs._create_capacity_provider({**camel(props), "name": name})
    if response[0] >= 400:
        raise ValueError(response[2].decode())
    return name, {}


def _delete_provider(physical_id, props):
    ecs._delete_capacity_provider({"capacityProvider": physical_id})
