//! What values of properties mean, where the schemas don't say it: sets, and defaults of the services.

use crate::cfn::type_names::{
    dynamodb, ec2, ecs, elasticloadbalancingv2, events, iam, lambda, s3, scheduler, sns, sqs,
};

/// Lists that are sets, though their schemas have neither `insertionOrder: false` nor `uniqueItems`: service and name of the
/// property. What the services return of these has no defined order.
pub const SETS: &[(&str, &str)] = &[
    ("AppMesh", "Backends"),
    ("AppMesh", "CertificateAuthorityArns"),
    ("AppMesh", "WeightedTargets"),
    ("AutoScaling", "NotificationConfigurations"),
    ("CertificateManager", "SubjectAlternativeNames"),
    ("CloudFormation", "NotificationARNs"),
    ("CloudWatch", "AlarmActions"),
    ("CloudWatch", "InsufficientDataActions"),
    ("CloudWatch", "OKActions"),
    ("DynamoDB", "GlobalSecondaryIndexes"),
    ("DynamoDB", "LocalSecondaryIndexes"),
    ("DynamoDB", "NonKeyAttributes"),
    ("EC2", "Groups"),
    ("EC2", "SecurityGroupIds"),
    ("EC2", "SecurityGroups"),
    ("ECS", "AlarmNames"),
    ("ECS", "CapacityProviderStrategy"),
    ("ECS", "CapacityProviders"),
    ("ECS", "ClusterSettings"),
    ("ECS", "DefaultCapacityProviderStrategy"),
    ("ECS", "LifecycleStages"),
    ("ECS", "LoadBalancers"),
    ("ECS", "PlacementConstraints"),
    ("ECS", "SecurityGroups"),
    ("ECS", "ServiceRegistries"),
    ("ECS", "Subnets"),
    ("Events", "Subnets"),
    ("Lambda", "SecurityGroupIds"),
    ("Lambda", "SubnetIds"),
    ("RDS", "EnableCloudwatchLogsExports"),
];

/// Lists whose order has a meaning, though their schemas have `uniqueItems` or `insertionOrder: false`: type and path.
pub const ORDERED: &[(&str, &str)] = &[
    // The arguments of a command.
    (lambda::FUNCTION, "ImageConfig/Command"),
    (lambda::FUNCTION, "ImageConfig/EntryPoint"),
    // A layer overlays those before it.
    (lambda::FUNCTION, "Layers"),
    // The columns of a file.
    (
        dynamodb::TABLE,
        "ImportSourceSpecification/InputFormatOptions/Csv/HeaderList",
    ),
    // The first strategy decides, the next ones only between equals.
    (ecs::SERVICE, "PlacementStrategies"),
    (events::RULE, "Targets/*/EcsParameters/PlacementStrategies"),
    (
        scheduler::SCHEDULE,
        "Target/EcsParameters/PlacementStrategy",
    ),
    // A resolver asks the first server, and tries the first domain, before the others.
    (ecs::TASK_DEFINITION, "ContainerDefinitions/*/DnsServers"),
    (
        ecs::TASK_DEFINITION,
        "ContainerDefinitions/*/DnsSearchDomains",
    ),
    // Each fills the next `*` of the path.
    (events::RULE, "Targets/*/HttpParameters/PathParameterValues"),
    // The first rule that matches a preflight request applies.
    (s3::BUCKET, "CorsConfiguration/CorsRules"),
];

/// Properties with a default of the service that isn't in the schema: type, path, default.
pub const DEFAULTS: &[(&str, &str, &str)] = &[
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html: "If the essential parameter of a
    // container is omitted, a container is assumed to be essential."
    (
        ecs::TASK_DEFINITION,
        "ContainerDefinitions/*/Essential",
        "true",
    ),
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html: "The default is tcp."
    (
        ecs::TASK_DEFINITION,
        "ContainerDefinitions/*/PortMappings/*/Protocol",
        "tcp",
    ),
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html: "The default value is false."
    (
        ecs::TASK_DEFINITION,
        "ContainerDefinitions/*/MountPoints/*/ReadOnly",
        "false",
    ),
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html: each is described as "When this
    // parameter is true, …"; "null and zero CPU values are passed to Docker as 0".
    (ecs::TASK_DEFINITION, "ContainerDefinitions/*/Cpu", "0"),
    (
        ecs::TASK_DEFINITION,
        "ContainerDefinitions/*/DisableNetworking",
        "false",
    ),
    (
        ecs::TASK_DEFINITION,
        "ContainerDefinitions/*/Interactive",
        "false",
    ),
    (
        ecs::TASK_DEFINITION,
        "ContainerDefinitions/*/Privileged",
        "false",
    ),
    (
        ecs::TASK_DEFINITION,
        "ContainerDefinitions/*/PseudoTerminal",
        "false",
    ),
    (
        ecs::TASK_DEFINITION,
        "ContainerDefinitions/*/ReadonlyRootFilesystem",
        "false",
    ),
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html: "If no deployment controller is
    // specified, the default value of ECS is used." "REPLICA … is the default".
    (ecs::SERVICE, "DeploymentController/Type", "ECS"),
    (ecs::SERVICE, "SchedulingStrategy", "REPLICA"),
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html
    (sqs::QUEUE, "DelaySeconds", "0"),
    (sqs::QUEUE, "MessageRetentionPeriod", "345600"),
    (sqs::QUEUE, "ReceiveMessageWaitTimeSeconds", "0"),
    (sqs::QUEUE, "VisibilityTimeout", "30"),
    // "If you don't specify this property, Amazon SQS creates a standard queue."
    (sqs::QUEUE, "FifoQueue", "false"),
    // https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html: "Set to true to create a FIFO
    // topic."
    (sns::TOPIC, "FifoTopic", "false"),
    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html: "If you do not specify a value for this setting,
    // the default value of one hour is applied."
    (iam::ROLE, "MaxSessionDuration", "3600"),
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html: "Default: `default`".
    (ec2::VPC, "InstanceTenancy", "default"),
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html: "The default is public connectivity."
    (ec2::NAT_GATEWAY, "ConnectivityType", "public"),
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html: "The default is
    // instance."
    (
        elasticloadbalancingv2::TARGET_GROUP,
        "TargetType",
        "instance",
    ),
    // "If not specified, the IP address type defaults to ipv4."
    (
        elasticloadbalancingv2::TARGET_GROUP,
        "IpAddressType",
        "ipv4",
    ),
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html: "The default is
    // application." "Internet-facing … is the default".
    (elasticloadbalancingv2::LOAD_BALANCER, "Type", "application"),
    (
        elasticloadbalancingv2::LOAD_BALANCER,
        "Scheme",
        "internet-facing",
    ),
];

/// Properties whose default in the schema holds only for new resources: type and path. For a service that exists, ECS keeps the
/// current setting if it isn't given.
pub const ONLY_WHEN_CREATED: &[(&str, &str)] = &[(ecs::SERVICE, "AvailabilityZoneRebalancing")];
