//! The rows of the resource types, one file per service.

mod applicationautoscaling;
mod appmesh;
mod autoscaling;
mod certificatemanager;
mod cloudformation;
mod cloudwatch;
mod codedeploy;
mod dynamodb;
mod ec2;
mod ecr;
mod ecs;
mod efs;
mod elasticache;
mod elasticloadbalancingv2;
mod events;
mod iam;
mod kms;
mod lambda;
mod logs;
mod not_generated;
mod opensearchservice;
mod pipes;
mod rds;
mod route53;
mod s3;
mod scheduler;
mod secretsmanager;
mod servicediscovery;
mod sns;
mod sqs;
mod ssm;
mod stepfunctions;
mod wafv2;

use super::TypeInfo;

/// The rows of the generated types, by service.
pub(super) static GENERATED: &[&[TypeInfo]] = &[
    applicationautoscaling::ROWS,
    appmesh::ROWS,
    autoscaling::ROWS,
    certificatemanager::ROWS,
    cloudformation::ROWS,
    cloudwatch::ROWS,
    codedeploy::ROWS,
    dynamodb::ROWS,
    ec2::ROWS,
    ecr::ROWS,
    ecs::ROWS,
    efs::ROWS,
    elasticache::ROWS,
    elasticloadbalancingv2::ROWS,
    events::ROWS,
    iam::ROWS,
    kms::ROWS,
    lambda::ROWS,
    logs::ROWS,
    opensearchservice::ROWS,
    pipes::ROWS,
    rds::ROWS,
    route53::ROWS,
    s3::ROWS,
    scheduler::ROWS,
    secretsmanager::ROWS,
    servicediscovery::ROWS,
    sns::ROWS,
    sqs::ROWS,
    ssm::ROWS,
    stepfunctions::ROWS,
    wafv2::ROWS,
];

/// The rows of types that aren't generated.
pub(super) static NOT_GENERATED: &[TypeInfo] = not_generated::ROWS;
