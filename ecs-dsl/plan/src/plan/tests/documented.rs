//! The update behavior that AWS documents, as a table of pairs.
//!
//! "Update requires" in the pages of the [CloudFormation template reference]: no interruption and some interruptions are an
//! update here, replacement is a replacement, and what the page makes depend on the values may replace. The page of each type is
//! `aws-resource-<service>-<resource>` there.
//!
//! [CloudFormation template reference]: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html

use serde_json::{Value, json};

use super::plan_of;
use crate::plan::Action::{self, MayReplace, Replace, Update};

/// A type with pairs of properties: before, after, and what AWS documents.
type Row = (&'static str, Vec<(Value, Value, Action)>);

fn compute() -> Vec<Row> {
    let container =
        |image: &str| json!({"ContainerDefinitions": [{"Name": "web", "Image": image}]});
    vec![
        (
            "AWS::ECS::TaskDefinition",
            vec![
                (container("a:1"), container("a:2"), Replace),
                (json!({"Cpu": "256"}), json!({"Cpu": "512"}), Replace),
                (
                    json!({"Tags": [{"Key": "a", "Value": "1"}]}),
                    json!({"Tags": [{"Key": "a", "Value": "2"}]}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::ECS::Service",
            vec![
                (json!({"Cluster": "a"}), json!({"Cluster": "b"}), Replace),
                (
                    json!({"ServiceName": "a"}),
                    json!({"ServiceName": "b"}),
                    Replace,
                ),
                (
                    json!({"DesiredCount": 1}),
                    json!({"DesiredCount": 2}),
                    Update,
                ),
                (
                    json!({"TaskDefinition": "a:1"}),
                    json!({"TaskDefinition": "a:2"}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::ECS::Cluster",
            vec![
                (
                    json!({"ClusterName": "a"}),
                    json!({"ClusterName": "b"}),
                    Replace,
                ),
                (
                    json!({"ClusterSettings": []}),
                    json!({"ClusterSettings": [{"Name": "containerInsights", "Value": "enabled"}]}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::ECS::CapacityProvider",
            vec![(json!({"Name": "a"}), json!({"Name": "b"}), Replace)],
        ),
        (
            "AWS::ApplicationAutoScaling::ScalableTarget",
            vec![
                (json!({"MaxCapacity": 2}), json!({"MaxCapacity": 4}), Update),
                (
                    json!({"ResourceId": "a"}),
                    json!({"ResourceId": "b"}),
                    Replace,
                ),
            ],
        ),
        (
            "AWS::ApplicationAutoScaling::ScalingPolicy",
            vec![(
                json!({"PolicyName": "a"}),
                json!({"PolicyName": "b"}),
                Replace,
            )],
        ),
        (
            "AWS::Lambda::Function",
            vec![
                (
                    json!({"FunctionName": "a"}),
                    json!({"FunctionName": "b"}),
                    Replace,
                ),
                (
                    json!({"MemorySize": 128}),
                    json!({"MemorySize": 256}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::ECR::Repository",
            vec![
                (
                    json!({"RepositoryName": "a"}),
                    json!({"RepositoryName": "b"}),
                    Replace,
                ),
                (
                    json!({"ImageTagMutability": "MUTABLE"}),
                    json!({"ImageTagMutability": "IMMUTABLE"}),
                    Update,
                ),
            ],
        ),
    ]
}

fn network() -> Vec<Row> {
    vec![
        (
            "AWS::EC2::VPC",
            vec![
                (
                    json!({"CidrBlock": "10.0.0.0/16"}),
                    json!({"CidrBlock": "10.1.0.0/16"}),
                    Replace,
                ),
                (
                    json!({"EnableDnsHostnames": false}),
                    json!({"EnableDnsHostnames": true}),
                    Update,
                ),
                (
                    json!({"InstanceTenancy": "dedicated"}),
                    json!({"InstanceTenancy": "default"}),
                    MayReplace,
                ),
            ],
        ),
        (
            "AWS::EC2::Subnet",
            vec![
                (
                    json!({"AvailabilityZone": "a"}),
                    json!({"AvailabilityZone": "b"}),
                    Replace,
                ),
                (
                    json!({"MapPublicIpOnLaunch": false}),
                    json!({"MapPublicIpOnLaunch": true}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::EC2::SecurityGroup",
            vec![
                (
                    json!({"GroupDescription": "a"}),
                    json!({"GroupDescription": "b"}),
                    Replace,
                ),
                (
                    json!({}),
                    json!({"SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "CidrIp": "10.0.0.0/8"}]}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::EC2::SecurityGroupIngress",
            vec![
                (
                    json!({"CidrIp": "10.0.0.0/8"}),
                    json!({"CidrIp": "10.0.0.0/9"}),
                    Replace,
                ),
                (
                    json!({"Description": "a"}),
                    json!({"Description": "b"}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::EC2::Route",
            vec![
                (
                    json!({"DestinationCidrBlock": "0.0.0.0/0"}),
                    json!({"DestinationCidrBlock": "10.0.0.0/8"}),
                    Replace,
                ),
                (
                    json!({"NatGatewayId": "a"}),
                    json!({"NatGatewayId": "b"}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::EC2::NatGateway",
            vec![(json!({"SubnetId": "a"}), json!({"SubnetId": "b"}), Replace)],
        ),
        (
            "AWS::EC2::VPCEndpoint",
            vec![
                (
                    json!({"ServiceName": "a"}),
                    json!({"ServiceName": "b"}),
                    Replace,
                ),
                (
                    json!({"SubnetIds": ["a"]}),
                    json!({"SubnetIds": ["a", "b"]}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            vec![
                (
                    json!({"Scheme": "internal"}),
                    json!({"Scheme": "internet-facing"}),
                    Replace,
                ),
                (
                    json!({"Subnets": ["a"]}),
                    json!({"Subnets": ["a", "b"]}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::ElasticLoadBalancingV2::TargetGroup",
            vec![
                (json!({"Port": 80}), json!({"Port": 8080}), Replace),
                (
                    json!({"HealthCheckPath": "/"}),
                    json!({"HealthCheckPath": "/health"}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::ElasticLoadBalancingV2::Listener",
            vec![
                (
                    json!({"LoadBalancerArn": "a"}),
                    json!({"LoadBalancerArn": "b"}),
                    Replace,
                ),
                (json!({"Port": 80}), json!({"Port": 81}), Update),
            ],
        ),
        (
            "AWS::ElasticLoadBalancingV2::ListenerRule",
            vec![
                (json!({"Priority": 1}), json!({"Priority": 2}), Update),
                (
                    json!({"ListenerArn": "a"}),
                    json!({"ListenerArn": "b"}),
                    Replace,
                ),
            ],
        ),
        (
            "AWS::ServiceDiscovery::Service",
            vec![
                (json!({"Name": "a"}), json!({"Name": "b"}), Replace),
                (
                    json!({"Description": "a"}),
                    json!({"Description": "b"}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::ServiceDiscovery::PrivateDnsNamespace",
            vec![(json!({"Vpc": "a"}), json!({"Vpc": "b"}), Replace)],
        ),
    ]
}

fn data() -> Vec<Row> {
    vec![
        (
            "AWS::RDS::DBInstance",
            vec![
                (json!({"DBName": "a"}), json!({"DBName": "b"}), Replace),
                (
                    json!({"StorageEncrypted": false}),
                    json!({"StorageEncrypted": true}),
                    Replace,
                ),
                (
                    json!({"DBInstanceClass": "db.t4g.small"}),
                    json!({"DBInstanceClass": "db.t4g.large"}),
                    Update,
                ),
                (
                    json!({"AllocatedStorage": "20"}),
                    json!({"AllocatedStorage": "40"}),
                    Update,
                ),
                (json!({"MultiAZ": false}), json!({"MultiAZ": true}), Update),
            ],
        ),
        (
            "AWS::RDS::DBCluster",
            vec![
                (
                    json!({"DatabaseName": "a"}),
                    json!({"DatabaseName": "b"}),
                    Replace,
                ),
                (
                    json!({"EngineVersion": "16.1"}),
                    json!({"EngineVersion": "16.2"}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::RDS::DBSubnetGroup",
            vec![
                (
                    json!({"DBSubnetGroupName": "a"}),
                    json!({"DBSubnetGroupName": "b"}),
                    Replace,
                ),
                (
                    json!({"SubnetIds": ["a"]}),
                    json!({"SubnetIds": ["a", "b"]}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::ElastiCache::ReplicationGroup",
            vec![
                (json!({"Port": 6379}), json!({"Port": 6380}), Replace),
                (
                    json!({"CacheNodeType": "cache.t4g.small"}),
                    json!({"CacheNodeType": "cache.t4g.medium"}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::DynamoDB::Table",
            vec![
                (
                    json!({"TableName": "a"}),
                    json!({"TableName": "b"}),
                    Replace,
                ),
                (
                    json!({"BillingMode": "PROVISIONED"}),
                    json!({"BillingMode": "PAY_PER_REQUEST"}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::S3::Bucket",
            vec![
                (
                    json!({"BucketName": "a"}),
                    json!({"BucketName": "b"}),
                    Replace,
                ),
                (
                    json!({}),
                    json!({"VersioningConfiguration": {"Status": "Enabled"}}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::SQS::Queue",
            vec![
                (
                    json!({"QueueName": "a"}),
                    json!({"QueueName": "b"}),
                    Replace,
                ),
                (json!({"FifoQueue": true}), json!({}), Replace),
                (
                    json!({"VisibilityTimeout": 60}),
                    json!({"VisibilityTimeout": 90}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::SNS::Topic",
            vec![
                (
                    json!({"TopicName": "a"}),
                    json!({"TopicName": "b"}),
                    Replace,
                ),
                (
                    json!({"DisplayName": "a"}),
                    json!({"DisplayName": "b"}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::SecretsManager::Secret",
            vec![
                (json!({"Name": "a"}), json!({"Name": "b"}), Replace),
                (
                    json!({"Description": "a"}),
                    json!({"Description": "b"}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::EFS::FileSystem",
            vec![
                (
                    json!({"Encrypted": false}),
                    json!({"Encrypted": true}),
                    Replace,
                ),
                (
                    json!({"ThroughputMode": "bursting"}),
                    json!({"ThroughputMode": "elastic"}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::Logs::LogGroup",
            vec![
                (
                    json!({"LogGroupName": "a"}),
                    json!({"LogGroupName": "b"}),
                    Replace,
                ),
                (
                    json!({"RetentionInDays": 7}),
                    json!({"RetentionInDays": 14}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::IAM::Role",
            vec![
                (json!({"RoleName": "a"}), json!({"RoleName": "b"}), Replace),
                (
                    json!({"ManagedPolicyArns": ["a"]}),
                    json!({"ManagedPolicyArns": ["a", "b"]}),
                    Update,
                ),
            ],
        ),
        (
            "AWS::KMS::Key",
            vec![(
                json!({"EnableKeyRotation": false}),
                json!({"EnableKeyRotation": true}),
                Update,
            )],
        ),
    ]
}

#[test]
fn documented_updates_and_replacements_are_planned() {
    let rows: Vec<Row> = [compute(), network(), data()].concat();
    let mut pairs = 0;
    for (type_name, changes) in &rows {
        for (before, after, documented) in changes {
            let plan = plan_of(type_name, before.clone(), after.clone());
            let action = plan.change("A").map(|change| change.action);
            assert_eq!(
                action,
                Some(*documented),
                "{type_name}: {before} -> {after}"
            );
            let back = plan_of(type_name, after.clone(), before.clone());
            assert!(
                back.change("A").is_some(),
                "{type_name}: {after} -> {before}"
            );
            pairs += 1;
        }
    }
    assert!(
        rows.len() >= 25 && pairs >= 60,
        "{} types, {pairs} pairs",
        rows.len()
    );
}
