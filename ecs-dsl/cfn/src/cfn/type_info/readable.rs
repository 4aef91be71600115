//! Write-only properties that hold no secret: AWS doesn't return them, but a plan shows them and the local state has them.

use crate::cfn::type_names::{
    applicationautoscaling, autoscaling, certificatemanager, cloudformation, dynamodb, ec2, ecr,
    ecs, efs, elasticache, elasticloadbalancingv2, events, iam, kms, lambda, opensearchservice,
    pipes, rds, route53, s3, secretsmanager, servicediscovery, sns, ssm,
};

/// The properties by type, as in [`Facts::write_only`](crate::cfn::Facts). They are identifiers, names, versions, switches,
/// and structures without credentials. A write-only property that isn't listed is masked everywhere.
pub const READABLE: &[(&str, &[&str])] = &[
    (applicationautoscaling::SCALABLE_TARGET, &["RoleARN"]),
    (
        applicationautoscaling::SCALING_POLICY,
        &[
            "ScalingTargetId",
            "TargetTrackingScalingPolicyConfiguration/PredefinedMetricSpecification/ResourceLabel",
        ],
    ),
    (
        autoscaling::AUTO_SCALING_GROUP,
        &["InstanceId", "SkipZonalShiftValidation"],
    ),
    (
        certificatemanager::CERTIFICATE,
        &["DomainValidationOptions/*/HostedZoneId", "ValidationMethod"],
    ),
    (cloudformation::STACK, &["TemplateURL"]),
    (dynamodb::TABLE, &["ImportSourceSpecification"]),
    (ec2::EIP, &["Address", "IpamPoolId", "TransferAddress"]),
    (
        ec2::LAUNCH_TEMPLATE,
        &[
            "LaunchTemplateData",
            "TagSpecifications",
            "VersionDescription",
        ],
    ),
    (ec2::NAT_GATEWAY, &["MaxDrainDurationSeconds"]),
    (
        ec2::SECURITY_GROUP,
        &["SecurityGroupIngress/*/SourceSecurityGroupName"],
    ),
    (
        ec2::SUBNET,
        &[
            "EnableLniAtDeviceIndex",
            "Ipv4IpamPoolId",
            "Ipv4NetmaskLength",
            "Ipv6IpamPoolId",
            "Ipv6NetmaskLength",
        ],
    ),
    (
        ec2::VPC,
        &[
            "Ipv4IpamPoolId",
            "Ipv4NetmaskLength",
            "VpcEncryptionControl/EgressOnlyInternetGatewayExclusion",
            "VpcEncryptionControl/ElasticFileSystemExclusion",
            "VpcEncryptionControl/InternetGatewayExclusion",
            "VpcEncryptionControl/LambdaExclusion",
            "VpcEncryptionControl/NatGatewayExclusion",
            "VpcEncryptionControl/VirtualPrivateGatewayExclusion",
            "VpcEncryptionControl/VpcLatticeExclusion",
            "VpcEncryptionControl/VpcPeeringExclusion",
        ],
    ),
    (
        ec2::VPC_CIDR_BLOCK,
        &[
            "Ipv4IpamPoolId",
            "Ipv4NetmaskLength",
            "Ipv6IpamPoolId",
            "Ipv6NetmaskLength",
        ],
    ),
    (
        ecr::PULL_THROUGH_CACHE_RULE,
        &["CredentialArn", "CustomRoleArn", "UpstreamRegistry"],
    ),
    (ecr::REPOSITORY, &["EmptyOnDelete"]),
    (ecs::CLUSTER, &["ServiceConnectDefaults"]),
    (
        ecs::DAEMON,
        &[
            "CapacityProviderArns",
            "Critical",
            "DaemonName",
            "DaemonTaskDefinitionArn",
            "DeploymentConfiguration",
            "EnableECSManagedTags",
            "EnableExecuteCommand",
            "PropagateTags",
        ],
    ),
    (
        ecs::EXPRESS_GATEWAY_SERVICE,
        &[
            "Cpu",
            "ExecutionRoleArn",
            "HealthCheckPath",
            "Memory",
            "NetworkConfiguration",
            "PrimaryContainer",
            "ScalingTarget",
            "TaskDefinitionArn",
            "TaskRoleArn",
        ],
    ),
    (
        ecs::SERVICE,
        &[
            "ForceNewDeployment",
            "GatewayConnectors",
            "Monitoring",
            "ServiceConnectConfiguration",
            "VolumeConfigurations",
        ],
    ),
    (
        efs::FILE_SYSTEM,
        &[
            "BypassPolicyLockoutSafetyCheck",
            "ReplicationConfiguration/Destinations/*/AvailabilityZoneName",
            "ReplicationConfiguration/Destinations/*/KmsKeyId",
        ],
    ),
    (efs::MOUNT_TARGET, &["IpAddressType"]),
    (
        elasticache::CACHE_CLUSTER,
        &[
            "CacheSecurityGroupNames",
            "PreferredAvailabilityZone",
            "SnapshotArns",
            "SnapshotName",
        ],
    ),
    (
        elasticache::REPLICATION_GROUP,
        &[
            "CacheParameterGroupName",
            "CacheSecurityGroupNames",
            "CacheSubnetGroupName",
            "EngineVersion",
            "KmsKeyId",
            "NodeGroupConfiguration",
            "NotificationTopicArn",
            "NumNodeGroups",
            "PreferredCacheClusterAZs",
            "PreferredMaintenanceWindow",
            "PrimaryClusterId",
            "SecurityGroupIds",
            "SnapshotArns",
            "SnapshotName",
        ],
    ),
    (
        elasticache::SERVERLESS_CACHE,
        &["FinalSnapshotName", "SnapshotArnsToRestore"],
    ),
    (elasticache::USER, &["NoPasswordRequired"]),
    (elasticloadbalancingv2::LISTENER_RULE, &["ListenerArn"]),
    (
        elasticloadbalancingv2::LOAD_BALANCER,
        &["EnableCapacityReservationProvisionStabilize"],
    ),
    (
        elasticloadbalancingv2::TRUST_STORE,
        &[
            "CaCertificatesBundleS3Bucket",
            "CaCertificatesBundleS3Key",
            "CaCertificatesBundleS3ObjectVersion",
        ],
    ),
    (events::EVENT_BUS, &["EventSourceName"]),
    (
        events::EVENT_BUS_POLICY,
        &["Action", "Condition", "Principal"],
    ),
    (
        iam::SERVICE_LINKED_ROLE,
        &["AWSServiceName", "CustomSuffix"],
    ),
    (
        kms::KEY,
        &[
            "BypassPolicyLockoutSafetyCheck",
            "PendingWindowInDays",
            "RotationPeriodInDays",
        ],
    ),
    (
        lambda::FUNCTION,
        &[
            "Code/ImageUri",
            "Code/S3Bucket",
            "Code/S3Key",
            "Code/S3ObjectStorageMode",
            "Code/S3ObjectVersion",
            "Code/SourceKMSKeyArn",
            "Code/ZipFile",
            "PublishToLatestPublished",
            "SnapStart",
            "SnapStart/ApplyOn",
        ],
    ),
    (
        opensearchservice::DOMAIN,
        &[
            "AdvancedSecurityOptions/JWTOptions/PublicKey",
            "AdvancedSecurityOptions/SAMLOptions/MasterBackendRole",
            "AdvancedSecurityOptions/SAMLOptions/MasterUserName",
        ],
    ),
    (pipes::PIPE, &["SourceParameters", "TargetParameters"]),
    (
        rds::DB_CLUSTER,
        &[
            "ClusterScalabilityType",
            "DBInstanceParameterGroupName",
            "DeleteAutomatedBackups",
            "MasterUserAuthenticationType",
            "RestoreToTime",
            "RestoreType",
            "SnapshotIdentifier",
            "SourceDBClusterIdentifier",
            "SourceDbClusterResourceId",
            "SourceRegion",
            "UseLatestRestorableTime",
        ],
    ),
    (
        rds::DB_INSTANCE,
        &[
            "AllowMajorVersionUpgrade",
            "ApplyImmediately",
            "AutomaticBackupReplicationKmsKeyId",
            "CertificateRotationRestart",
            "DBSnapshotIdentifier",
            "DeleteAutomatedBackups",
            "MasterUserAuthenticationType",
            "RestoreTime",
            "SourceDBInstanceAutomatedBackupsArn",
            "SourceDBInstanceIdentifier",
            "SourceDbiResourceId",
            "SourceRegion",
            "UseDefaultProcessorFeatures",
            "UseLatestRestorableTime",
        ],
    ),
    (route53::RECORD_SET, &["Comment", "HostedZoneName"]),
    (
        s3::BUCKET,
        &[
            "AccessControl",
            "BucketNamePrefix",
            "BucketNamespace",
            "LifecycleConfiguration/Rules/*/ExpiredObjectDeleteMarker",
            "LifecycleConfiguration/Rules/*/NoncurrentVersionExpirationInDays",
            "LifecycleConfiguration/Rules/*/NoncurrentVersionTransition",
            "LifecycleConfiguration/Rules/*/Transition",
            "MetadataConfiguration/AnnotationTableConfiguration/EncryptionConfiguration",
            "MetadataConfiguration/InventoryTableConfiguration/EncryptionConfiguration",
            "MetadataConfiguration/JournalTableConfiguration/EncryptionConfiguration",
            "ReplicationConfiguration/Rules/*/Prefix",
        ],
    ),
    (sns::SUBSCRIPTION, &["Region"]),
    (
        ssm::PARAMETER,
        &["AllowedPattern", "Description", "Policies", "Tier"],
    ),
    (secretsmanager::RESOURCE_POLICY, &["BlockPublicPolicy"]),
    (
        secretsmanager::ROTATION_SCHEDULE,
        &[
            "HostedRotationLambda",
            "HostedRotationLambda/ExcludeCharacters",
            "HostedRotationLambda/KmsKeyArn",
            "HostedRotationLambda/MasterSecretArn",
            "HostedRotationLambda/MasterSecretKmsKeyArn",
            "HostedRotationLambda/RotationLambdaName",
            "HostedRotationLambda/RotationType",
            "HostedRotationLambda/Runtime",
            "HostedRotationLambda/SuperuserSecretArn",
            "HostedRotationLambda/SuperuserSecretKmsKeyArn",
            "HostedRotationLambda/VpcSecurityGroupIds",
            "HostedRotationLambda/VpcSubnetIds",
            "RotateImmediatelyOnUpdate",
        ],
    ),
    (secretsmanager::SECRET, &["GenerateSecretString"]),
    (servicediscovery::PRIVATE_DNS_NAMESPACE, &["Vpc"]),
];

/// Whether the write-only property holds no secret.
pub fn is_readable(type_name: &str, pattern: &str) -> bool {
    READABLE
        .iter()
        .any(|(name, patterns)| *name == type_name && patterns.contains(&pattern))
}
