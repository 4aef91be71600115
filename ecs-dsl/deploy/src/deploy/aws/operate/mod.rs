//! The calls of the verbs that operate a stack, by AWS's client crates: behind the feature `operate`.
//!
//! - [`Clients`]: a client for each service, made when it is first used.

mod alarms;
mod logs;
mod parameters;
mod scaling;
mod secrets;
mod sessions;
mod task_runs;
mod tasks;

use std::sync::OnceLock;

use aws_config::SdkConfig;

use super::calls::CompleteBody;

/// The clients. Making one reads files, so each is created when it is first used.
#[derive(Debug)]
pub(super) struct Clients {
    config: SdkConfig,
    cloudwatch: OnceLock<aws_sdk_cloudwatch::Client>,
    ecs: OnceLock<aws_sdk_ecs::Client>,
    logs: OnceLock<aws_sdk_cloudwatchlogs::Client>,
    scaling: OnceLock<aws_sdk_applicationautoscaling::Client>,
    secrets: OnceLock<aws_sdk_secretsmanager::Client>,
    ssm: OnceLock<aws_sdk_ssm::Client>,
}

/// Methods that return a client, each with the check of complete responses.
macro_rules! clients {
    ($($name:ident: $krate:ident;)+) => {
        $(
            fn $name(&self) -> &$krate::Client {
                self.$name.get_or_init(|| {
                    let config = $krate::config::Builder::from(&self.config);
                    $krate::Client::from_conf(config.interceptor(CompleteBody).build())
                })
            }
        )+
    };
}

impl Clients {
    pub(super) fn new(config: &SdkConfig) -> Self {
        Self {
            config: config.clone(),
            cloudwatch: OnceLock::new(),
            ecs: OnceLock::new(),
            logs: OnceLock::new(),
            scaling: OnceLock::new(),
            secrets: OnceLock::new(),
            ssm: OnceLock::new(),
        }
    }

    clients! {
        cloudwatch: aws_sdk_cloudwatch;
        ecs: aws_sdk_ecs;
        logs: aws_sdk_cloudwatchlogs;
        scaling: aws_sdk_applicationautoscaling;
        secrets: aws_sdk_secretsmanager;
        ssm: aws_sdk_ssm;
    }
}
