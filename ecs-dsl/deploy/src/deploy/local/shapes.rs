//! The formats of ids by resource type: the value of `Ref`, and the ARN. Types without a shape get an id from their primary
//! identifier.
//!
//! Placeholders: `{n}` is the name, `{path}` the name without a leading slash, `{r}` the region, `{a}` the account,
//! `{h17}` 17 hexadecimal digits (`{H20}` uppercase), `{u}` a UUID, `{b}` a number from 1 to 254, `{g}` the generation,
//! `{ref}` the value of `Ref`, `{lb}` and `{listener}` the end of the load balancer's or listener's ARN, and `{Property}`
//! the value of a property.

/// The shapes of one type, without the prefix `AWS::`.
pub(super) struct Shape {
    pub(super) type_name: &'static str,
    pub(super) reference: &'static str,
    pub(super) arn: &'static str,
}

const fn shape(type_name: &'static str, reference: &'static str, arn: &'static str) -> Shape {
    Shape {
        type_name,
        reference,
        arn,
    }
}

/// The shapes of `type_name`, if it is in the table.
pub(super) fn shape_of(type_name: &str) -> Option<&'static Shape> {
    let name = type_name.strip_prefix("AWS::")?;
    SHAPES.iter().find(|shape| shape.type_name == name)
}

const LISTENER: &str = "arn:aws:elasticloadbalancing:{r}:{a}:listener/{lb}/{h16}";
const RULE: &str = "arn:aws:elasticloadbalancing:{r}:{a}:listener-rule/{listener}/{h16}";
const LOAD_BALANCER: &str = "arn:aws:elasticloadbalancing:{r}:{a}:loadbalancer/app/{n}/{h16}";
const TARGET_GROUP: &str = "arn:aws:elasticloadbalancing:{r}:{a}:targetgroup/{n}/{h16}";
const TASK_DEFINITION: &str = "arn:aws:ecs:{r}:{a}:task-definition/{n}:{g}";
const SECRET: &str = "arn:aws:secretsmanager:{r}:{a}:secret:{n}-{h6}";
const SCALING_POLICY: &str = "arn:aws:autoscaling:{r}:{a}:scalingPolicy:{u}:policyName/{n}";
const CERTIFICATE: &str = "arn:aws:acm:{r}:{a}:certificate/{u}";

static SHAPES: &[Shape] = &[
    shape(
        "ApplicationAutoScaling::ScalableTarget",
        "{ResourceId}|{ScalableDimension}|{ServiceNamespace}",
        "arn:aws:application-autoscaling:{r}:{a}:scalable-target/{h32}",
    ),
    shape(
        "ApplicationAutoScaling::ScalingPolicy",
        SCALING_POLICY,
        SCALING_POLICY,
    ),
    shape("CertificateManager::Certificate", CERTIFICATE, CERTIFICATE),
    shape(
        "CloudFormation::Stack",
        "",
        "arn:aws:cloudformation:{r}:{a}:stack/{n}/{u}",
    ),
    shape(
        "CloudWatch::Alarm",
        "{n}",
        "arn:aws:cloudwatch:{r}:{a}:alarm:{n}",
    ),
    shape(
        "CloudWatch::CompositeAlarm",
        "{n}",
        "arn:aws:cloudwatch:{r}:{a}:alarm:{n}",
    ),
    shape(
        "DynamoDB::Table",
        "{n}",
        "arn:aws:dynamodb:{r}:{a}:table/{n}",
    ),
    shape(
        "EC2::EIP",
        "203.0.113.{b}",
        "arn:aws:ec2:{r}:{a}:elastic-ip/eipalloc-{h17}",
    ),
    shape(
        "EC2::FlowLog",
        "fl-{h17}",
        "arn:aws:ec2:{r}:{a}:vpc-flow-log/{ref}",
    ),
    shape(
        "EC2::Instance",
        "i-{h17}",
        "arn:aws:ec2:{r}:{a}:instance/{ref}",
    ),
    shape(
        "EC2::InternetGateway",
        "igw-{h17}",
        "arn:aws:ec2:{r}:{a}:internet-gateway/{ref}",
    ),
    shape(
        "EC2::LaunchTemplate",
        "lt-{h17}",
        "arn:aws:ec2:{r}:{a}:launch-template/{ref}",
    ),
    shape(
        "EC2::NatGateway",
        "nat-{h17}",
        "arn:aws:ec2:{r}:{a}:natgateway/{ref}",
    ),
    shape(
        "EC2::NetworkAcl",
        "acl-{h17}",
        "arn:aws:ec2:{r}:{a}:network-acl/{ref}",
    ),
    shape(
        "EC2::PrefixList",
        "pl-{h17}",
        "arn:aws:ec2:{r}:{a}:prefix-list/{ref}",
    ),
    shape("EC2::Route", "{RouteTableId}|{DestinationCidrBlock}", ""),
    shape(
        "EC2::RouteTable",
        "rtb-{h17}",
        "arn:aws:ec2:{r}:{a}:route-table/{ref}",
    ),
    shape(
        "EC2::SecurityGroup",
        "sg-{h17}",
        "arn:aws:ec2:{r}:{a}:security-group/{ref}",
    ),
    shape(
        "EC2::SecurityGroupEgress",
        "sgr-{h17}",
        "arn:aws:ec2:{r}:{a}:security-group-rule/{ref}",
    ),
    shape(
        "EC2::SecurityGroupIngress",
        "sgr-{h17}",
        "arn:aws:ec2:{r}:{a}:security-group-rule/{ref}",
    ),
    shape(
        "EC2::Subnet",
        "subnet-{h17}",
        "arn:aws:ec2:{r}:{a}:subnet/{ref}",
    ),
    shape("EC2::SubnetRouteTableAssociation", "rtbassoc-{h17}", ""),
    shape("EC2::VPC", "vpc-{h17}", "arn:aws:ec2:{r}:{a}:vpc/{ref}"),
    shape("EC2::VPCCidrBlock", "vpc-cidr-assoc-{h17}", ""),
    shape(
        "EC2::VPCEndpoint",
        "vpce-{h17}",
        "arn:aws:ec2:{r}:{a}:vpc-endpoint/{ref}",
    ),
    shape("EC2::VPCGatewayAttachment", "IGW|{VpcId}", ""),
    shape(
        "ECR::Repository",
        "{n}",
        "arn:aws:ecr:{r}:{a}:repository/{n}",
    ),
    shape(
        "ECS::CapacityProvider",
        "{n}",
        "arn:aws:ecs:{r}:{a}:capacity-provider/{n}",
    ),
    shape("ECS::Cluster", "{n}", "arn:aws:ecs:{r}:{a}:cluster/{n}"),
    shape(
        "ECS::Service",
        "arn:aws:ecs:{r}:{a}:service/{Cluster}/{n}",
        "arn:aws:ecs:{r}:{a}:service/{Cluster}/{n}",
    ),
    shape("ECS::TaskDefinition", TASK_DEFINITION, TASK_DEFINITION),
    shape(
        "EFS::AccessPoint",
        "fsap-{h17}",
        "arn:aws:elasticfilesystem:{r}:{a}:access-point/{ref}",
    ),
    shape(
        "EFS::FileSystem",
        "fs-{h17}",
        "arn:aws:elasticfilesystem:{r}:{a}:file-system/{ref}",
    ),
    shape("EFS::MountTarget", "fsmt-{h17}", ""),
    shape(
        "ElastiCache::CacheCluster",
        "{n}",
        "arn:aws:elasticache:{r}:{a}:cluster:{n}",
    ),
    shape(
        "ElastiCache::ReplicationGroup",
        "{n}",
        "arn:aws:elasticache:{r}:{a}:replicationgroup:{n}",
    ),
    shape(
        "ElastiCache::ServerlessCache",
        "{n}",
        "arn:aws:elasticache:{r}:{a}:serverlesscache:{n}",
    ),
    shape(
        "ElastiCache::SubnetGroup",
        "{n}",
        "arn:aws:elasticache:{r}:{a}:subnetgroup:{n}",
    ),
    shape("ElasticLoadBalancingV2::Listener", LISTENER, LISTENER),
    shape("ElasticLoadBalancingV2::ListenerRule", RULE, RULE),
    shape(
        "ElasticLoadBalancingV2::LoadBalancer",
        LOAD_BALANCER,
        LOAD_BALANCER,
    ),
    shape(
        "ElasticLoadBalancingV2::TargetGroup",
        TARGET_GROUP,
        TARGET_GROUP,
    ),
    shape(
        "Events::EventBus",
        "{n}",
        "arn:aws:events:{r}:{a}:event-bus/{n}",
    ),
    shape("Events::Rule", "{n}", "arn:aws:events:{r}:{a}:rule/{n}"),
    shape(
        "IAM::InstanceProfile",
        "{n}",
        "arn:aws:iam::{a}:instance-profile/{n}",
    ),
    shape(
        "IAM::ManagedPolicy",
        "arn:aws:iam::{a}:policy/{n}",
        "arn:aws:iam::{a}:policy/{n}",
    ),
    shape("IAM::Policy", "{n}", ""),
    shape("IAM::Role", "{n}", "arn:aws:iam::{a}:role/{n}"),
    shape("KMS::Key", "{u}", "arn:aws:kms:{r}:{a}:key/{u}"),
    shape(
        "Lambda::Function",
        "{n}",
        "arn:aws:lambda:{r}:{a}:function:{n}",
    ),
    shape(
        "Logs::LogGroup",
        "{n}",
        "arn:aws:logs:{r}:{a}:log-group:{n}:*",
    ),
    shape(
        "OpenSearchService::Domain",
        "{n}",
        "arn:aws:es:{r}:{a}:domain/{n}",
    ),
    shape("RDS::DBCluster", "{n}", "arn:aws:rds:{r}:{a}:cluster:{n}"),
    shape("RDS::DBInstance", "{n}", "arn:aws:rds:{r}:{a}:db:{n}"),
    shape("RDS::DBParameterGroup", "{n}", "arn:aws:rds:{r}:{a}:pg:{n}"),
    shape(
        "RDS::DBProxy",
        "{n}",
        "arn:aws:rds:{r}:{a}:db-proxy:prx-{h17}",
    ),
    shape(
        "RDS::DBSubnetGroup",
        "{n}",
        "arn:aws:rds:{r}:{a}:subgrp:{n}",
    ),
    shape(
        "Route53::HealthCheck",
        "{u}",
        "arn:aws:route53:::healthcheck/{u}",
    ),
    shape(
        "Route53::HostedZone",
        "Z{H20}",
        "arn:aws:route53:::hostedzone/{ref}",
    ),
    shape("Route53::RecordSet", "{Name}", ""),
    shape("S3::Bucket", "{n}", "arn:aws:s3:::{n}"),
    shape("SNS::Subscription", "{TopicArn}:{u}", "{TopicArn}:{u}"),
    shape(
        "SNS::Topic",
        "arn:aws:sns:{r}:{a}:{n}",
        "arn:aws:sns:{r}:{a}:{n}",
    ),
    shape(
        "SQS::Queue",
        "https://sqs.{r}.amazonaws.com/{a}/{n}",
        "arn:aws:sqs:{r}:{a}:{n}",
    ),
    shape(
        "SSM::Parameter",
        "{n}",
        "arn:aws:ssm:{r}:{a}:parameter/{path}",
    ),
    shape(
        "Scheduler::Schedule",
        "{n}",
        "arn:aws:scheduler:{r}:{a}:schedule/default/{n}",
    ),
    shape("SecretsManager::Secret", SECRET, SECRET),
    shape("SecretsManager::SecretTargetAttachment", "{SecretId}", ""),
    shape(
        "ServiceDiscovery::HttpNamespace",
        "ns-{h17}",
        "arn:aws:servicediscovery:{r}:{a}:namespace/{ref}",
    ),
    shape(
        "ServiceDiscovery::PrivateDnsNamespace",
        "ns-{h17}",
        "arn:aws:servicediscovery:{r}:{a}:namespace/{ref}",
    ),
    shape(
        "ServiceDiscovery::PublicDnsNamespace",
        "ns-{h17}",
        "arn:aws:servicediscovery:{r}:{a}:namespace/{ref}",
    ),
    shape(
        "ServiceDiscovery::Service",
        "srv-{h17}",
        "arn:aws:servicediscovery:{r}:{a}:service/{ref}",
    ),
    shape(
        "WAFv2::WebACL",
        "{n}|{u}|{Scope}",
        "arn:aws:wafv2:{r}:{a}:regional/webacl/{n}/{u}",
    ),
];

#[cfg(test)]
mod tests {
    use super::{SHAPES, shape_of};

    #[test]
    fn shapes_are_sorted_and_unique_per_type() {
        assert!(
            SHAPES
                .windows(2)
                .all(|pair| pair[0].type_name < pair[1].type_name)
        );
    }

    #[test]
    fn shape_lookup_requires_the_aws_prefix() {
        assert!(shape_of("AWS::ECS::Service").is_some());
        assert!(shape_of("ECS::Service").is_none());
    }
}
