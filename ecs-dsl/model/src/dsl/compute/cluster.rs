//! Amazon ECS clusters.

use std::sync::Arc;

use crate::cfn::{Handle, Value, intrinsic};
use crate::diag::SourceLocation;
use crate::dsl::model::arn::arn;
use crate::dsl::model::description::{Described, Description, Import, Naming};
use crate::dsl::{BuilderRecord, Capacity, Grant, IntoText, Key, Name, Stack, Vpc, component};

/// An
/// [Amazon ECS cluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-cluster.html)
/// with the capacity providers `FARGATE` and `FARGATE_SPOT`.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Cluster {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) imported: Option<Value<String>>,
    pub(crate) insights: Insights,
    pub(crate) capacity: Vec<Capacity>,
    pub(crate) vpc: Option<Handle<Vpc>>,
    pub(crate) fargate_storage_key: Option<Handle<Key>>,
}

/// The level of CloudWatch
/// [Container Insights](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Insights {
    /// Only the CPU and memory of each service, which are free.
    Disabled,
    /// Metrics of each cluster and service.
    Enabled,
    /// Metrics of each task and container too; CloudWatch charges for each metric.
    Enhanced,
}

impl Insights {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Disabled => "disabled",
            Self::Enabled => "enabled",
            Self::Enhanced => "enhanced",
        }
    }
}

impl Cluster {
    /// A cluster without Container Insights. AWS names it, so that CloudFormation can replace it.
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            imported: None,
            insights: Insights::Disabled,
            capacity: Vec::new(),
            vpc: None,
            fargate_storage_key: None,
        }
    }

    /// An existing cluster, by its `ClusterName`.
    // rule: component_name
    #[track_caller]
    pub fn import(name: impl IntoText<Name>, cluster_name: impl Into<Value<String>>) -> Self {
        Self {
            imported: Some(cluster_name.into()),
            ..Self::new(name)
        }
    }

    /// The level of Container Insights. Default: [`Insights::Disabled`]. `containerInsights` of the `ClusterSettings`:
    /// [Container Insights](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html).
    #[track_caller]
    pub fn insights(mut self, insights: Insights) -> Self {
        self.record.replaces("insights");
        self.insights = insights;
        self
    }

    /// Encrypts the ephemeral storage of Fargate tasks with this KMS key, whose policy allows it. Default: AWS's own key. Windows
    /// tasks can't run in such a cluster. `FargateEphemeralStorageKmsKeyId`:
    /// [ephemeral storage](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-storage-encryption.html).
    #[track_caller]
    pub fn fargate_ephemeral_storage_kms_key(mut self, key: &Handle<Key>) -> Self {
        self.record.replaces("fargate_ephemeral_storage_kms_key");
        self.fargate_storage_key = Some(key.clone());
        self
    }

    /// The capacity provider strategy of the cluster, or its default.
    pub(crate) fn strategy(&self) -> Vec<Capacity> {
        match self.capacity.is_empty() {
            true => vec![Capacity::fargate()],
            false => self.capacity.clone(),
        }
    }

    /// The capacity provider strategy of services that set none. Default: `FARGATE`. `DefaultCapacityProviderStrategy`:
    /// [capacity providers](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html).
    #[track_caller]
    pub fn capacity(mut self, capacity: impl IntoIterator<Item = Capacity>) -> Self {
        self.record.replaces("capacity");
        let mut capacity: Vec<_> = capacity.into_iter().collect();
        for item in &mut capacity {
            self.record.absorb(&mut item.record);
        }
        self.capacity = capacity;
        self
    }

    /// The VPC of the services of this cluster. Default: the only VPC of the stack.
    #[track_caller]
    pub fn vpc(mut self, vpc: &Handle<Vpc>) -> Self {
        self.record.replaces("vpc");
        self.vpc = Some(vpc.clone());
        self
    }
}

impl Handle<Cluster> {
    /// The `ClusterName`, which AWS generates.
    pub fn cluster_name(&self) -> Value<String> {
        self.given_or_ref(self.spec().imported.clone(), "Cluster")
    }

    /// Allows tasks of this cluster to protect themselves while they work, from scaling in and from deployments: a `PUT` of
    /// `{"ProtectionEnabled": true}` to `$ECS_AGENT_URI/task-protection/v1/state`, and of `false` when they are done. See
    /// [task scale-in protection](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-scale-in-protection.html).
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack) {
    /// let cluster = stack.add(Cluster::new("main"));
    /// let jobs = stack.add(Queue::new("jobs"));
    /// stack.add(
    ///     Worker::new("transcoder")
    ///         .image(Image::ecr("shop/transcoder"))
    ///         .grant(jobs.consume())
    ///         .grant(cluster.protect_tasks())
    ///         .scale(0..=50, Target::backlog(&jobs, 1)),
    /// );
    /// # }
    /// ```
    pub fn protect_tasks(&self) -> Grant {
        let tasks = intrinsic::concat(["task/".into(), self.cluster_name(), "/*".into()]);
        let actions = ["ecs:GetTaskProtection", "ecs:UpdateTaskProtection"];
        Grant::allow(actions, [arn("ecs", tasks)])
    }
}

component!(Cluster, "cluster");

impl Described for Cluster {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        Description::plain(
            Naming::Generated,
            Import::from_option(&self.imported).effective(&["capacity", "vpc"]),
        )
    }
}
