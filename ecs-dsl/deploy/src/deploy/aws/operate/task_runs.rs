//! One-off tasks, by the ECS client.

use aws_sdk_ecs::operation::run_task::builders::RunTaskFluentBuilder;
use aws_sdk_ecs::types::{
    AssignPublicIp, AwsVpcConfiguration, CapacityProviderStrategyItem, ContainerOverride, Failure,
    KeyValuePair, NetworkConfiguration, PropagateTags, Service, TaskOverride,
};

use super::tasks::task;
use crate::deploy::aws::Aws;
use crate::deploy::aws::calls::send;
use crate::deploy::aws::convert::text;
use crate::deploy::operate::{
    PlacementFailure, STARTED_BY, StartedTasks, TaskNetwork, TaskRun, TaskSource,
};
use crate::deploy::{CallResult, ControlPlaneError};

impl Aws {
    /// Starts tasks as those of a service or job.
    pub(super) async fn run_task_of(&self, run: &TaskRun) -> CallResult<StartedTasks> {
        let definition = run.task_definition.clone();
        let call = self.operate.ecs().run_task();
        let call = match &run.source {
            TaskSource::Service(arn) => as_task_of(self.service(run, arn).await?, call, definition),
            TaskSource::Job(network) => as_task_of_job(network, call, definition),
        };
        // One token for all attempts: a retry after a lost response starts no second task.
        let token = run.token.clone();
        let token = token.unwrap_or_else(|| format!("{:032x}", fastrand::u128(..)));
        let call = call
            .cluster(&run.cluster)
            .count(i32::try_from(run.count).unwrap_or(i32::MAX))
            // A given token marks its task.
            .started_by(run.token.as_deref().unwrap_or(STARTED_BY))
            .client_token(token)
            .overrides(overrides(run));
        let response = send!(self, "RunTask", call)?;
        let tasks = response.tasks.unwrap_or_default().into_iter();
        let failures = response.failures.unwrap_or_default().into_iter();
        Ok(StartedTasks {
            tasks: tasks.map(task).collect(),
            failures: failures.map(failure).collect(),
        })
    }

    async fn service(&self, run: &TaskRun, arn: &str) -> CallResult<Service> {
        let call = self.operate.ecs().describe_services();
        let call = call.cluster(&run.cluster).services(arn);
        let found = send!(self, "DescribeServices", call)?;
        let service = found.services.unwrap_or_default().into_iter().next();
        service.ok_or_else(|| ControlPlaneError::Validation {
            operation: "RunTask",
            code: "ServiceNotFoundException".to_owned(),
            message: "Service not found.".to_owned(),
        })
    }
}

/// The request with the network and the capacity of a job.
fn as_task_of_job(
    network: &TaskNetwork,
    call: RunTaskFluentBuilder,
    task_definition: Option<String>,
) -> RunTaskFluentBuilder {
    let number = |value: u32| i32::try_from(value).unwrap_or(i32::MAX);
    let item = |(provider, base, weight): &(String, u32, u32)| {
        let item = CapacityProviderStrategyItem::builder().capacity_provider(provider);
        item.base(number(*base)).weight(number(*weight)).build()
    };
    let capacity = network.capacity.iter().map(item);
    let capacity: Result<Vec<_>, _> = capacity.collect();
    let assign = match network.assign_public_ip {
        true => AssignPublicIp::Enabled,
        false => AssignPublicIp::Disabled,
    };
    let addresses = AwsVpcConfiguration::builder()
        .set_subnets(Some(network.subnets.clone()))
        .set_security_groups(Some(network.security_groups.clone()))
        .assign_public_ip(assign)
        .build();
    let addresses = addresses.ok().map(|addresses| {
        let network = NetworkConfiguration::builder();
        network.awsvpc_configuration(addresses).build()
    });
    call.set_task_definition(task_definition)
        .set_network_configuration(addresses)
        .set_capacity_provider_strategy(capacity.ok().filter(|capacity| !capacity.is_empty()))
        .propagate_tags(PropagateTags::TaskDefinition)
        .enable_ecs_managed_tags(true)
        .enable_execute_command(network.execute_command)
}

/// The request with the network, the capacity and the settings of a service.
fn as_task_of(
    service: Service,
    call: RunTaskFluentBuilder,
    task_definition: Option<String>,
) -> RunTaskFluentBuilder {
    let strategy = service.capacity_provider_strategy;
    let strategy = strategy.filter(|strategy| !strategy.is_empty());
    // RunTask takes a launch type or a strategy.
    let launch_type = service.launch_type.filter(|_| strategy.is_none());
    // A one-off task has no service from which ECS could take tags.
    let tags = service.propagate_tags;
    let tags = tags.filter(|tags| *tags != PropagateTags::None);
    call.set_task_definition(task_definition.or(service.task_definition))
        .set_network_configuration(service.network_configuration)
        .set_capacity_provider_strategy(strategy)
        .set_launch_type(launch_type)
        .set_platform_version(service.platform_version)
        .set_placement_constraints(service.placement_constraints)
        .set_placement_strategy(service.placement_strategy)
        .set_propagate_tags(tags.map(|_| PropagateTags::TaskDefinition))
        .enable_ecs_managed_tags(service.enable_ecs_managed_tags)
        .enable_execute_command(service.enable_execute_command)
}

fn overrides(run: &TaskRun) -> TaskOverride {
    let variable = |(name, value): &(String, String)| {
        let variable = KeyValuePair::builder();
        variable.name(name).value(value).build()
    };
    let environment: Vec<_> = run.environment.iter().map(variable).collect();
    let command = Some(run.command.clone()).filter(|command| !command.is_empty());
    let container = ContainerOverride::builder()
        .name(&run.container)
        .set_command(command)
        .set_environment(Some(environment).filter(|variables| !variables.is_empty()))
        .build();
    TaskOverride::builder()
        .container_overrides(container)
        .set_cpu(run.cpu.map(|units| units.to_string()))
        .set_memory(run.memory.map(|mebibytes| mebibytes.to_string()))
        .build()
}

fn failure(failure: Failure) -> PlacementFailure {
    PlacementFailure {
        arn: failure.arn,
        reason: text(failure.reason),
        detail: failure.detail,
    }
}
