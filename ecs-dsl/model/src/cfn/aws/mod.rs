//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! AWS's resource types, one module per service. A type's `new` takes the required properties, setters have the names
//! of AWS's properties, and attributes are methods of the [`Handle`](super::Handle).

#![allow(
    clippy::should_implement_trait,
    clippy::too_many_arguments,
    clippy::wrong_self_convention,
    reason = "the names and numbers are AWS's"
)]
#![allow(clippy::new_without_default, reason = "a derive on hundreds of types costs every build")]

pub mod applicationautoscaling;
pub mod appmesh;
pub mod autoscaling;
pub mod certificatemanager;
pub mod cloudformation;
pub mod cloudwatch;
pub mod codedeploy;
pub mod dynamodb;
pub mod ec2;
pub mod ecr;
pub mod ecs;
pub mod efs;
pub mod elasticache;
pub mod elasticloadbalancingv2;
pub mod events;
pub mod iam;
pub mod kms;
pub mod lambda;
pub mod logs;
pub mod opensearchservice;
pub mod pipes;
pub mod rds;
pub mod route53;
pub mod s3;
pub mod scheduler;
pub mod secretsmanager;
pub mod servicediscovery;
pub mod sns;
pub mod sqs;
pub mod ssm;
pub mod stepfunctions;
pub mod wafv2;
