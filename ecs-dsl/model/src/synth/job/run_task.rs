//! What `RunTask` takes, for everything that calls it: schedules, rules, pipes and state machines. Their types have the same properties, with
//! small differences in names and numbers.

use crate::cfn::aws::{events, pipes, scheduler};
use crate::cfn::{Expr, List, Map, Value};
use crate::synth::optional::Optional;
use crate::synth::task::TaskContext;

/// The task of a job, and where it runs.
pub(super) struct RunTask {
    pub(super) task_definition: Value<String>,
    pub(super) capacity: Vec<CapacityItem>,
    pub(super) subnets: Value<List<String>>,
    pub(super) security_groups: Vec<Value<String>>,
    pub(super) public_ip: bool,
    pub(super) execute_command: bool,
}

/// An item of the capacity provider strategy.
pub(super) struct CapacityItem {
    pub(super) provider: &'static str,
    pub(super) base: u32,
    pub(super) weight: u32,
}

impl From<&TaskContext<'_>> for RunTask {
    fn from(tcx: &TaskContext<'_>) -> Self {
        let capacity = tcx.capacity.iter().map(|item| CapacityItem {
            provider: item.provider.name(),
            base: item.base.value,
            weight: item.weight.value,
        });
        Self {
            task_definition: tcx.ids.reference("TaskDefinition"),
            capacity: capacity.collect(),
            subnets: tcx.vpc.subnet_ids(tcx.task.network.tier),
            security_groups: tcx.group_ids(),
            public_ip: tcx.task.network.public_ip,
            execute_command: tcx.task.execute_command,
        }
    }
}

impl RunTask {
    /// The capacity provider strategy as JSON.
    pub(super) fn strategy(&self) -> Vec<Expr> {
        let items = self.capacity.iter().map(|item| {
            let mut strategy = Map::with_capacity(3);
            strategy.insert("CapacityProvider", item.provider);
            strategy.insert("Base", i64::from(item.base));
            strategy.insert("Weight", i64::from(item.weight));
            Expr::from(strategy)
        });
        items.collect()
    }

    /// Sets the parameters of a state of Step Functions.
    pub(super) fn set(self, parameters: &mut Map) {
        let strategy = self.strategy();
        let assign = if self.public_ip {
            "ENABLED"
        } else {
            "DISABLED"
        };
        let groups = self.security_groups.into_iter().map(Value::into_expr);
        let mut addresses = Map::with_capacity(3);
        addresses.insert("Subnets", self.subnets);
        addresses.insert("SecurityGroups", groups.collect::<Vec<_>>());
        addresses.insert("AssignPublicIp", assign);
        let network: Map = [("AwsvpcConfiguration", addresses)].into_iter().collect();
        parameters.insert("TaskDefinition", self.task_definition);
        parameters.insert("CapacityProviderStrategy", strategy);
        parameters.insert("NetworkConfiguration", network);
        parameters.insert("PlatformVersion", "LATEST");
        parameters.insert("PropagateTags", "TASK_DEFINITION");
        if self.execute_command {
            parameters.insert("EnableExecuteCommand", true);
        }
    }
}

/// The parameters in the types of a service: `parameters!(events::EcsParameters, aws_vpc_configuration, i64)`.
macro_rules! parameters {
    ($module:ident::$parameters:ident, $vpc:ident, $number:ty) => {
        impl From<RunTask> for $module::$parameters {
            fn from(task: RunTask) -> Self {
                let number = |value: u32| -> Value<$number> { <$number>::from(value).into() };
                let capacity = task.capacity.iter().map(|item| {
                    $module::CapacityProviderStrategyItem::new(item.provider)
                        .base(number(item.base))
                        .weight(number(item.weight))
                });
                let assign = match task.public_ip {
                    true => $module::AssignPublicIp::Enabled,
                    false => $module::AssignPublicIp::Disabled,
                };
                let addresses = $module::AwsVpcConfiguration::new(task.subnets)
                    .security_groups(task.security_groups)
                    .assign_public_ip(assign);
                let exec = task.execute_command.then_some(true);
                Self::new(task.task_definition)
                    .capacity_provider_strategy(capacity.collect::<Vec<_>>())
                    .network_configuration($module::NetworkConfiguration::new().$vpc(addresses))
                    .platform_version("LATEST")
                    .propagate_tags($module::PropagateTags::TaskDefinition)
                    .enable_ecs_managed_tags(true)
                    .given(exec, Self::enable_execute_command)
            }
        }
    };
}

parameters!(events::EcsParameters, aws_vpc_configuration, i64);
parameters!(scheduler::EcsParameters, awsvpc_configuration, f64);
parameters!(
    pipes::PipeTargetEcsTaskParameters,
    awsvpc_configuration,
    i64
);
