//! What the checks and the synthesis share and users never see.

pub(crate) mod arn;
pub(crate) mod aws_dependencies;
pub(crate) mod builder_record;
pub(crate) mod computed;
mod data_alarms;
pub(crate) mod derived_names;
pub(crate) mod description;
pub(crate) mod ecs_service;
pub(crate) mod imported;
pub(crate) mod ingress;
pub(crate) mod launch_type;
pub(crate) mod listener;
pub(crate) mod lookup;
pub(crate) mod overview;
pub(crate) mod renames;
pub(crate) mod seal;
pub(crate) mod spec;
pub(crate) mod standard_alarms;
pub(crate) mod target_group;
pub(crate) mod task;
pub(crate) mod variable;

pub(crate) use aws_dependencies::AwsDependency;
pub(crate) use builder_record::BuilderRecord;
pub(crate) use description::{Described, Description, Entry};
pub(crate) use ecs_service::{EcsService, ServiceRef};
pub(crate) use ingress::Ingress;
pub(crate) use launch_type::LaunchType;
pub(crate) use spec::Listed;
pub(crate) use target_group::TargetGroup;
pub(crate) use task::{EXEC_ACTIONS, Task, TaskRole};
