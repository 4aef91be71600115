//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The names of the resource types, one module per service.

#![allow(missing_docs, reason = "a name says what it is")]

pub mod applicationautoscaling {
    pub const SCALABLE_TARGET: &str = "AWS::ApplicationAutoScaling::ScalableTarget";
    pub const SCALING_POLICY: &str = "AWS::ApplicationAutoScaling::ScalingPolicy";
}

pub mod appmesh {
    pub const GATEWAY_ROUTE: &str = "AWS::AppMesh::GatewayRoute";
    pub const MESH: &str = "AWS::AppMesh::Mesh";
    pub const ROUTE: &str = "AWS::AppMesh::Route";
    pub const VIRTUAL_GATEWAY: &str = "AWS::AppMesh::VirtualGateway";
    pub const VIRTUAL_NODE: &str = "AWS::AppMesh::VirtualNode";
    pub const VIRTUAL_ROUTER: &str = "AWS::AppMesh::VirtualRouter";
    pub const VIRTUAL_SERVICE: &str = "AWS::AppMesh::VirtualService";
}

pub mod autoscaling {
    pub const AUTO_SCALING_GROUP: &str = "AWS::AutoScaling::AutoScalingGroup";
    pub const LIFECYCLE_HOOK: &str = "AWS::AutoScaling::LifecycleHook";
}

pub mod certificatemanager {
    pub const CERTIFICATE: &str = "AWS::CertificateManager::Certificate";
}

pub mod cloudformation {
    pub const STACK: &str = "AWS::CloudFormation::Stack";
    pub const WAIT_CONDITION: &str = "AWS::CloudFormation::WaitCondition";
}

pub mod cloudwatch {
    pub const ALARM: &str = "AWS::CloudWatch::Alarm";
    pub const COMPOSITE_ALARM: &str = "AWS::CloudWatch::CompositeAlarm";
    pub const DASHBOARD: &str = "AWS::CloudWatch::Dashboard";
}

pub mod codedeploy {
    pub const APPLICATION: &str = "AWS::CodeDeploy::Application";
    pub const DEPLOYMENT_CONFIG: &str = "AWS::CodeDeploy::DeploymentConfig";
    pub const DEPLOYMENT_GROUP: &str = "AWS::CodeDeploy::DeploymentGroup";
}

pub mod dynamodb {
    pub const TABLE: &str = "AWS::DynamoDB::Table";
}

pub mod ec2 {
    pub const EIP: &str = "AWS::EC2::EIP";
    pub const EGRESS_ONLY_INTERNET_GATEWAY: &str = "AWS::EC2::EgressOnlyInternetGateway";
    pub const FLOW_LOG: &str = "AWS::EC2::FlowLog";
    pub const INSTANCE: &str = "AWS::EC2::Instance";
    pub const INTERNET_GATEWAY: &str = "AWS::EC2::InternetGateway";
    pub const LAUNCH_TEMPLATE: &str = "AWS::EC2::LaunchTemplate";
    pub const NAT_GATEWAY: &str = "AWS::EC2::NatGateway";
    pub const NETWORK_ACL: &str = "AWS::EC2::NetworkAcl";
    pub const NETWORK_ACL_ENTRY: &str = "AWS::EC2::NetworkAclEntry";
    pub const PREFIX_LIST: &str = "AWS::EC2::PrefixList";
    pub const ROUTE: &str = "AWS::EC2::Route";
    pub const ROUTE_TABLE: &str = "AWS::EC2::RouteTable";
    pub const SECURITY_GROUP: &str = "AWS::EC2::SecurityGroup";
    pub const SECURITY_GROUP_EGRESS: &str = "AWS::EC2::SecurityGroupEgress";
    pub const SECURITY_GROUP_INGRESS: &str = "AWS::EC2::SecurityGroupIngress";
    pub const SUBNET: &str = "AWS::EC2::Subnet";
    pub const SUBNET_NETWORK_ACL_ASSOCIATION: &str = "AWS::EC2::SubnetNetworkAclAssociation";
    pub const SUBNET_ROUTE_TABLE_ASSOCIATION: &str = "AWS::EC2::SubnetRouteTableAssociation";
    pub const TRANSIT_GATEWAY_ATTACHMENT: &str = "AWS::EC2::TransitGatewayAttachment";
    pub const VPC: &str = "AWS::EC2::VPC";
    pub const VPC_CIDR_BLOCK: &str = "AWS::EC2::VPCCidrBlock";
    pub const VPC_ENDPOINT: &str = "AWS::EC2::VPCEndpoint";
    pub const VPC_GATEWAY_ATTACHMENT: &str = "AWS::EC2::VPCGatewayAttachment";
}

pub mod ecr {
    pub const PULL_THROUGH_CACHE_RULE: &str = "AWS::ECR::PullThroughCacheRule";
    pub const REPOSITORY: &str = "AWS::ECR::Repository";
}

pub mod ecs {
    pub const CAPACITY_PROVIDER: &str = "AWS::ECS::CapacityProvider";
    pub const CLUSTER: &str = "AWS::ECS::Cluster";
    pub const CLUSTER_CAPACITY_PROVIDER_ASSOCIATIONS: &str = "AWS::ECS::ClusterCapacityProviderAssociations";
    pub const DAEMON: &str = "AWS::ECS::Daemon";
    pub const DAEMON_TASK_DEFINITION: &str = "AWS::ECS::DaemonTaskDefinition";
    pub const EXPRESS_GATEWAY_SERVICE: &str = "AWS::ECS::ExpressGatewayService";
    pub const GATEWAY: &str = "AWS::ECS::Gateway";
    pub const GATEWAY_CLUSTER_ASSOCIATIONS: &str = "AWS::ECS::GatewayClusterAssociations";
    pub const PRIMARY_TASK_SET: &str = "AWS::ECS::PrimaryTaskSet";
    pub const SERVICE: &str = "AWS::ECS::Service";
    pub const TASK_DEFINITION: &str = "AWS::ECS::TaskDefinition";
    pub const TASK_SET: &str = "AWS::ECS::TaskSet";
}

pub mod efs {
    pub const ACCESS_POINT: &str = "AWS::EFS::AccessPoint";
    pub const FILE_SYSTEM: &str = "AWS::EFS::FileSystem";
    pub const MOUNT_TARGET: &str = "AWS::EFS::MountTarget";
}

pub mod elasticache {
    pub const CACHE_CLUSTER: &str = "AWS::ElastiCache::CacheCluster";
    pub const PARAMETER_GROUP: &str = "AWS::ElastiCache::ParameterGroup";
    pub const REPLICATION_GROUP: &str = "AWS::ElastiCache::ReplicationGroup";
    pub const SERVERLESS_CACHE: &str = "AWS::ElastiCache::ServerlessCache";
    pub const SUBNET_GROUP: &str = "AWS::ElastiCache::SubnetGroup";
    pub const USER: &str = "AWS::ElastiCache::User";
    pub const USER_GROUP: &str = "AWS::ElastiCache::UserGroup";
}

pub mod elasticloadbalancingv2 {
    pub const LISTENER: &str = "AWS::ElasticLoadBalancingV2::Listener";
    pub const LISTENER_CERTIFICATE: &str = "AWS::ElasticLoadBalancingV2::ListenerCertificate";
    pub const LISTENER_RULE: &str = "AWS::ElasticLoadBalancingV2::ListenerRule";
    pub const LOAD_BALANCER: &str = "AWS::ElasticLoadBalancingV2::LoadBalancer";
    pub const TARGET_GROUP: &str = "AWS::ElasticLoadBalancingV2::TargetGroup";
    pub const TRUST_STORE: &str = "AWS::ElasticLoadBalancingV2::TrustStore";
}

pub mod events {
    pub const EVENT_BUS: &str = "AWS::Events::EventBus";
    pub const EVENT_BUS_POLICY: &str = "AWS::Events::EventBusPolicy";
    pub const RULE: &str = "AWS::Events::Rule";
}

pub mod iam {
    pub const INSTANCE_PROFILE: &str = "AWS::IAM::InstanceProfile";
    pub const MANAGED_POLICY: &str = "AWS::IAM::ManagedPolicy";
    pub const OIDC_PROVIDER: &str = "AWS::IAM::OIDCProvider";
    pub const POLICY: &str = "AWS::IAM::Policy";
    pub const ROLE: &str = "AWS::IAM::Role";
    pub const ROLE_POLICY: &str = "AWS::IAM::RolePolicy";
    pub const SERVICE_LINKED_ROLE: &str = "AWS::IAM::ServiceLinkedRole";
}

pub mod kms {
    pub const ALIAS: &str = "AWS::KMS::Alias";
    pub const KEY: &str = "AWS::KMS::Key";
}

pub mod lambda {
    pub const FUNCTION: &str = "AWS::Lambda::Function";
    pub const PERMISSION: &str = "AWS::Lambda::Permission";
}

pub mod logs {
    pub const LOG_GROUP: &str = "AWS::Logs::LogGroup";
    pub const METRIC_FILTER: &str = "AWS::Logs::MetricFilter";
    pub const RESOURCE_POLICY: &str = "AWS::Logs::ResourcePolicy";
    pub const SUBSCRIPTION_FILTER: &str = "AWS::Logs::SubscriptionFilter";
}

pub mod opensearchservice {
    pub const DOMAIN: &str = "AWS::OpenSearchService::Domain";
}

pub mod pipes {
    pub const PIPE: &str = "AWS::Pipes::Pipe";
}

pub mod rds {
    pub const DB_CLUSTER: &str = "AWS::RDS::DBCluster";
    pub const DB_CLUSTER_PARAMETER_GROUP: &str = "AWS::RDS::DBClusterParameterGroup";
    pub const DB_INSTANCE: &str = "AWS::RDS::DBInstance";
    pub const DB_PARAMETER_GROUP: &str = "AWS::RDS::DBParameterGroup";
    pub const DB_SUBNET_GROUP: &str = "AWS::RDS::DBSubnetGroup";
}

pub mod route53 {
    pub const HEALTH_CHECK: &str = "AWS::Route53::HealthCheck";
    pub const HOSTED_ZONE: &str = "AWS::Route53::HostedZone";
    pub const RECORD_SET: &str = "AWS::Route53::RecordSet";
}

pub mod s3 {
    pub const BUCKET: &str = "AWS::S3::Bucket";
    pub const BUCKET_POLICY: &str = "AWS::S3::BucketPolicy";
}

pub mod scheduler {
    pub const SCHEDULE: &str = "AWS::Scheduler::Schedule";
    pub const SCHEDULE_GROUP: &str = "AWS::Scheduler::ScheduleGroup";
}

pub mod secretsmanager {
    pub const RESOURCE_POLICY: &str = "AWS::SecretsManager::ResourcePolicy";
    pub const ROTATION_SCHEDULE: &str = "AWS::SecretsManager::RotationSchedule";
    pub const SECRET: &str = "AWS::SecretsManager::Secret";
    pub const SECRET_TARGET_ATTACHMENT: &str = "AWS::SecretsManager::SecretTargetAttachment";
}

pub mod servicediscovery {
    pub const HTTP_NAMESPACE: &str = "AWS::ServiceDiscovery::HttpNamespace";
    pub const INSTANCE: &str = "AWS::ServiceDiscovery::Instance";
    pub const PRIVATE_DNS_NAMESPACE: &str = "AWS::ServiceDiscovery::PrivateDnsNamespace";
    pub const PUBLIC_DNS_NAMESPACE: &str = "AWS::ServiceDiscovery::PublicDnsNamespace";
    pub const SERVICE: &str = "AWS::ServiceDiscovery::Service";
}

pub mod sns {
    pub const SUBSCRIPTION: &str = "AWS::SNS::Subscription";
    pub const TOPIC: &str = "AWS::SNS::Topic";
    pub const TOPIC_POLICY: &str = "AWS::SNS::TopicPolicy";
}

pub mod sqs {
    pub const QUEUE: &str = "AWS::SQS::Queue";
    pub const QUEUE_POLICY: &str = "AWS::SQS::QueuePolicy";
}

pub mod ssm {
    pub const PARAMETER: &str = "AWS::SSM::Parameter";
}

pub mod stepfunctions {
    pub const STATE_MACHINE: &str = "AWS::StepFunctions::StateMachine";
}

pub mod wafv2 {
    pub const IP_SET: &str = "AWS::WAFv2::IPSet";
    pub const WEB_ACL: &str = "AWS::WAFv2::WebACL";
    pub const WEB_ACL_ASSOCIATION: &str = "AWS::WAFv2::WebACLAssociation";
}
