//! Launch types, which decide what a task may look like and how requests reach it.

use crate::cfn::aws::{ecs, elasticloadbalancingv2 as elb};
use crate::rules::{self, Verdict};

/// The [launch type](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/launch-type-comparison.html) of a task,
/// which follows from its [`Capacity`](crate::dsl::Capacity). Whatever differs between launch types is decided here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LaunchType {
    /// Fargate and Fargate Spot.
    Fargate,
}

impl LaunchType {
    /// Whether a task may have this number of CPU units, with any memory.
    pub(crate) fn cpu(self, cpu: u32) -> Verdict {
        match self {
            Self::Fargate => rules::task_cpu(cpu.into()),
        }
    }

    /// Whether a task may have this number of CPU units and MiB.
    pub(crate) fn size(self, cpu: u32, memory: u32) -> Verdict {
        match self {
            Self::Fargate => rules::fargate_size(cpu.into(), memory.into()),
        }
    }

    /// The launch type that the task definition must be compatible with.
    pub(crate) fn compatibility(self) -> ecs::RequiresCompatibility {
        match self {
            Self::Fargate => ecs::RequiresCompatibility::Fargate,
        }
    }

    /// The network mode of the task definition. With `awsvpc`, each task has a network interface of its own.
    pub(crate) fn network_mode(self) -> ecs::NetworkMode {
        match self {
            Self::Fargate => ecs::NetworkMode::Awsvpc,
        }
    }

    /// The type of the targets of a target group.
    pub(crate) fn target_type(self) -> elb::TargetType {
        match self {
            Self::Fargate => elb::TargetType::Ip,
        }
    }
}
