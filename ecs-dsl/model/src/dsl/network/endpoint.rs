//! VPC endpoints, by the AWS services behind them.

/// A [VPC endpoint](https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html): access
/// to an AWS service without leaving AWS's network.
///
/// S3 and DynamoDB have gateway endpoints, which are free. The others are interface endpoints: 0.01 USD an hour and
/// zone (us-east-1), about 7 a month, and 0.01 USD per gigabyte.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Endpoint {
    /// Amazon S3 (gateway endpoint); ECR stores image layers there.
    S3,
    /// Amazon DynamoDB (gateway endpoint).
    DynamoDb,
    /// Amazon ECR's API.
    EcrApi,
    /// Amazon ECR's Docker registry.
    EcrDkr,
    /// Amazon CloudWatch Logs.
    Logs,
    /// AWS Secrets Manager.
    SecretsManager,
    /// AWS Systems Manager, for Parameter Store.
    Ssm,
    /// Session Manager's messages, for ECS Exec.
    SsmMessages,
    /// AWS KMS.
    Kms,
    /// Amazon SQS.
    Sqs,
    /// Amazon SNS.
    Sns,
    /// Amazon CloudWatch metrics.
    Monitoring,
    /// AWS STS.
    Sts,
    /// Amazon EventBridge.
    EventBridge,
    /// AWS Step Functions.
    StepFunctions,
    /// AWS X-Ray.
    XRay,
    /// AWS Lambda.
    Lambda,
    /// Amazon Kinesis Data Streams.
    Kinesis,
    /// Amazon Data Firehose.
    Firehose,
    /// Amazon ECS's API; instances of EC2 capacity need it, with [`EcsAgent`](Self::EcsAgent) and
    /// [`EcsTelemetry`](Self::EcsTelemetry).
    Ecs,
    /// Amazon ECS, for the container agent of instances.
    EcsAgent,
    /// Amazon ECS, for the metrics of the container agent of instances.
    EcsTelemetry,
    /// Amazon EC2's API.
    Ec2,
    /// Elastic Load Balancing's API.
    ElasticLoadBalancing,
    /// Application Auto Scaling's API.
    ApplicationAutoScaling,
    /// AWS Cloud Map's API.
    ServiceDiscovery,
    /// Amazon Athena.
    Athena,
    /// Amazon Bedrock's runtime, for calls of models.
    BedrockRuntime,
}

impl Endpoint {
    /// The last part of the endpoint's `ServiceName`.
    pub const fn service(self) -> &'static str {
        match self {
            Self::S3 => "s3",
            Self::DynamoDb => "dynamodb",
            Self::EcrApi => "ecr.api",
            Self::EcrDkr => "ecr.dkr",
            Self::Logs => "logs",
            Self::SecretsManager => "secretsmanager",
            Self::Ssm => "ssm",
            Self::SsmMessages => "ssmmessages",
            Self::Kms => "kms",
            Self::Sqs => "sqs",
            Self::Sns => "sns",
            Self::Monitoring => "monitoring",
            Self::Sts => "sts",
            Self::EventBridge => "events",
            Self::StepFunctions => "states",
            Self::XRay => "xray",
            Self::Lambda => "lambda",
            Self::Kinesis => "kinesis-streams",
            Self::Firehose => "kinesis-firehose",
            Self::Ecs => "ecs",
            Self::EcsAgent => "ecs-agent",
            Self::EcsTelemetry => "ecs-telemetry",
            Self::Ec2 => "ec2",
            Self::ElasticLoadBalancing => "elasticloadbalancing",
            Self::ApplicationAutoScaling => "application-autoscaling",
            Self::ServiceDiscovery => "servicediscovery",
            Self::Athena => "athena",
            Self::BedrockRuntime => "bedrock-runtime",
        }
    }

    /// Whether it is a gateway endpoint, which is a route and free.
    pub const fn is_gateway(self) -> bool {
        matches!(self, Self::S3 | Self::DynamoDb)
    }
}
