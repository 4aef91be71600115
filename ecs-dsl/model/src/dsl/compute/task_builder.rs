//! The setters of everything that has a task.

use std::time::Duration;

use crate::cfn::{Handle, Value};
use crate::diag::Spanned;
use crate::dsl::{
    Architecture, Callee, Capacity, Cluster, Container, ContainerHealthCheck, Egress,
    EnvironmentValue, FargateSize, IntoGrant, IntoSecret, IntoVolume, IpcMode, Key,
    OperatingSystemFamily, PidMode, Role, Task, Tier, Vpc,
};

/// Access to the task of a builder. The module is private, and so users neither call this nor implement [`TaskBuilder`].
pub trait HasTask {
    /// The task.
    fn task(&self) -> &Task;

    /// The task, for a setter.
    fn task_mut(&mut self) -> &mut Task;
}

/// The setters of a task, which [`Service`](crate::dsl::Service), [`Worker`](crate::dsl::Worker) and [`Job`](crate::dsl::Job) share:
/// containers, size, image, environment, permissions, network and logs of a
/// [task](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definitions.html).
///
/// The prelude has this trait; users can't implement it.
pub trait TaskBuilder: HasTask + Sized {
    /// The CPU units of a task; 1,024 are one vCPU. Default: 256. `Cpu`: Fargate has fixed pairs of
    /// [CPU and memory](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html).
    // rule: task_cpu
    // rule: memory_with_cpu(.cpu or TASK_CPU, .memory) at .memory unless .size
    // rule: task_size(.cpu or TASK_CPU, .memory or TASK_MEMORY) unless .size
    #[track_caller]
    fn cpu(mut self, units: u32) -> Self {
        self.task_mut().record.replaces("cpu");
        self.task_mut().cpu = Spanned::here(units);
        self
    }

    /// The memory of a task in MiB. Default: 512. `Memory`: Fargate has fixed pairs of
    /// [CPU and memory](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html).
    // rule: task_memory(.memory) unless .size when unknown .cpu
    #[track_caller]
    fn memory(mut self, mib: u32) -> Self {
        self.task_mut().record.replaces("memory");
        self.task_mut().memory = Spanned::here(mib);
        self
    }

    /// CPU units and memory together, as a pair that Fargate supports: `.size(fargate!(1024, 2048))`. Default: 256
    /// CPU units and 512 MiB. `Cpu` and `Memory`:
    /// [RegisterTaskDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html).
    #[track_caller]
    fn size(self, size: FargateSize) -> Self {
        self.cpu(size.cpu()).memory(size.memory())
    }

    /// The processor architecture. Default: [`X86_64`](crate::dsl::Architecture::X86_64). `CpuArchitecture`:
    /// [ARM](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-arm64.html).
    #[track_caller]
    fn architecture(mut self, architecture: Architecture) -> Self {
        self.task_mut().record.replaces("architecture");
        self.task_mut().architecture = architecture;
        self
    }

    /// The operating system of the containers. Windows containers have no file system of EFS, no Linux parameters, no ulimits and
    /// no read-only root, and aren't on Arm or Fargate Spot. Default: `OperatingSystemFamily::Linux`.
    /// `OperatingSystemFamily`:
    /// [RuntimePlatform](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html).
    #[track_caller]
    fn operating_system(mut self, family: OperatingSystemFamily) -> Self {
        self.task_mut().record.replaces("operating_system");
        self.task_mut().operating_system = Some(family);
        self
    }

    /// Which processes the containers see: with `PidMode::Task` those of each other, with `PidMode::Host`, which Fargate
    /// refuses, those of the instance. Default: only their own. `PidMode`:
    /// [RegisterTaskDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html).
    #[track_caller]
    fn pid_mode(mut self, mode: PidMode) -> Self {
        self.task_mut().record.replaces("pid_mode");
        self.task_mut().pid_mode = Some(mode);
        self
    }

    /// Who shares the IPC resources of the containers. Fargate refuses it. Default: Docker's. `IpcMode`:
    /// [RegisterTaskDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html).
    #[track_caller]
    fn ipc_mode(mut self, mode: IpcMode) -> Self {
        self.task_mut().record.replaces("ipc_mode");
        self.task_mut().ipc_mode = Some(mode);
        self
    }

    /// Accepts requests to inject faults, such as latency, from the containers of the task and from AWS Fault Injection
    /// Service. Default: they are refused. `EnableFaultInjection`:
    /// [fault injection](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fault-injection.html).
    fn enable_fault_injection(mut self) -> Self {
        self.task_mut().fault_injection = true;
        self
    }

    /// The ephemeral storage of a task, 21 to 200 GiB. Default: Fargate's 20 GiB. `SizeInGiB`:
    /// [EphemeralStorage](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html).
    // rule: ephemeral_storage
    #[track_caller]
    fn ephemeral_storage(mut self, gib: u32) -> Self {
        self.task_mut().record.replaces("ephemeral_storage");
        self.task_mut().ephemeral_storage = Some(Spanned::here(gib));
        self
    }

    /// The main container's command, which replaces the image's `CMD`. Default: the image's. `Command`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    #[track_caller]
    fn command<S: Into<String>>(mut self, command: impl IntoIterator<Item = S>) -> Self {
        let main = self.task_mut().take_main().command(command);
        self.task_mut().put_main(main);
        self
    }

    /// Adds an environment variable of the main container. For secrets use [`secret`](Self::secret). `Environment`:
    /// [KeyValuePair](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html).
    // rule: variable_name
    #[track_caller]
    fn env(mut self, name: &str, value: impl EnvironmentValue) -> Self {
        let main = self.task_mut().take_main().env(name, value);
        self.task_mut().put_main(main);
        self
    }

    /// Adds an environment variable of the main container whose value ECS reads from Secrets Manager or Parameter
    /// Store. The execution role can read this secret and no other. `Secrets`:
    /// [sensitive data](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html).
    // rule: variable_name
    #[track_caller]
    fn secret(mut self, name: &str, secret: impl IntoSecret) -> Self {
        let main = self.task_mut().take_main().secret(name, secret);
        self.task_mut().put_main(main);
        self
    }

    /// The command with which ECS checks the main container's health. Default: none. `HealthCheck`:
    /// [HealthCheck](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html).
    #[track_caller]
    fn container_health_check(mut self, check: ContainerHealthCheck) -> Self {
        let main = self.task_mut().take_main().health_check(check);
        self.task_mut().put_main(main);
        self
    }

    /// Changes the main container with the setters that only [`Container`](crate::dsl::Container) has:
    /// `.container(|main| main.user("1000").mount("data", "/data"))`. Called again, it adds changes.
    fn container(mut self, change: impl FnOnce(Container) -> Container) -> Self {
        let main = change(self.task_mut().take_main());
        self.task_mut().put_main(main);
        self
    }

    /// Adds a container to every task. Default: only the main container. `ContainerDefinitions`:
    /// [RegisterTaskDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html).
    fn sidecar(mut self, mut container: Container) -> Self {
        self.task_mut().record.absorb(&mut container.record);
        self.task_mut().sidecars.push(container);
        self
    }

    /// Adds a volume to every task. Default: none. `Volumes`:
    /// [Volume](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html).
    fn volume(mut self, volume: impl IntoVolume) -> Self {
        let mut volume = volume.into_volume(&self.task().name);
        self.task_mut().record.absorb(&mut volume.record);
        self.task_mut().record.absorb(&mut volume.grant.record);
        self.task_mut().main.mounts.extend(volume.mount.take());
        self.task_mut().volumes.push(volume);
        self
    }

    /// Adds a grant with everything it contains: statements in the task role, security group rules, environment
    /// variables. Default: none. `Policies`:
    /// [AWS::IAM::Role](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html).
    fn grant(mut self, grant: impl IntoGrant) -> Self {
        let mut grant = grant.into_grant();
        self.task_mut().record.absorb(&mut grant.record);
        self.task_mut().grants.push(grant);
        self
    }

    /// Allows calls to another service: the service's security group allows these tasks on its port, and
    /// `<NAME>_URL` is its address in the mesh of both, or else in its namespace: `USER_SERVICE_URL` for
    /// `user-service`. `.calls(user.port("metrics"))` calls a port with a name, whose address is `USER_METRICS_URL`, and
    /// `.calls(user.named("USERS"))` gives the variable another name. Default: no calls. Called again, it adds a callee. A
    /// variable of that name from [`env`](Self::env) takes precedence.
    fn calls(mut self, callee: impl Callee) -> Self {
        let mut call = callee.into_call();
        self.task_mut().record.absorb(&mut call.record);
        self.task_mut().calls.push(call);
        self
    }

    /// The capacity providers of the tasks. Default: the cluster's. `CapacityProviderStrategy`:
    /// [CapacityProviderStrategyItem](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html).
    #[track_caller]
    fn capacity(mut self, capacity: impl IntoIterator<Item = Capacity>) -> Self {
        self.task_mut().record.replaces("capacity");
        let mut capacity: Vec<_> = capacity.into_iter().collect();
        for item in &mut capacity {
            self.task_mut().record.absorb(&mut item.record);
        }
        self.task_mut().capacity = capacity;
        self
    }

    /// Runs the tasks in public subnets with public IP addresses, so that they reach the internet without a NAT
    /// gateway. Default: private subnets. Their security group doesn't allow more ingress than before.
    /// `AssignPublicIp`:
    /// [AwsVpcConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html).
    fn assign_public_ip(mut self) -> Self {
        self.task_mut().network.tier = Tier::Public;
        self.task_mut().network.public_ip = true;
        self
    }

    /// The tier of the tasks' subnets. Default: [`Tier::Private`](crate::dsl::Tier::Private). `Subnets`:
    /// [AwsVpcConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html).
    #[track_caller]
    fn subnets(mut self, tier: Tier) -> Self {
        self.task_mut().record.replaces("subnets");
        self.task_mut().network.tier = tier;
        self
    }

    /// Adds another security group to the tasks, by its id. Default: only their own, or the one of
    /// [`only_security_group`](Self::only_security_group). `SecurityGroups`:
    /// [AwsVpcConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html).
    // rule: security_group_id
    fn security_group(mut self, id: impl Into<Value<String>>) -> Self {
        self.task_mut().network.security_groups.push(id.into());
        self
    }

    /// Uses an existing security group, by its id, in place of one of their own, which isn't created. The ingress rules
    /// for the load balancer and for callers are added to it. Default: a security group of their own. `SecurityGroups`:
    /// [AwsVpcConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html).
    // rule: security_group_id
    #[track_caller]
    fn only_security_group(mut self, id: impl Into<Value<String>>) -> Self {
        self.task_mut().record.replaces("only_security_group");
        self.task_mut().network.only_group = Some(id.into());
        self
    }

    /// Closes the egress of the tasks' own security group: they connect to what they call, to what grants connect them to, and to
    /// these destinations. Default: everything. Images, logs and secrets need HTTPS. `SecurityGroupEgress`:
    /// [AWS::EC2::SecurityGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html).
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn mailer(image: Image) -> Worker {
    /// Worker::new("mailer")
    ///     .image(image)
    ///     .egress([Egress::https(), Egress::block("198.51.100.25/32", 587)])
    /// # }
    /// ```
    #[track_caller]
    fn egress(mut self, destinations: impl IntoIterator<Item = Egress>) -> Self {
        self.task_mut().record.replaces("egress");
        let destinations = destinations.into_iter().collect();
        self.task_mut().network.egress = Some(Spanned::here(destinations));
        self
    }

    /// Uses an existing role as the task role, in place of one of their own, which isn't created. Nothing about it changes:
    /// the statements of grants must be in it already, which a warning lists (`grants-for-imported-role`). Default: a role
    /// with the granted permissions. `TaskRoleArn`:
    /// [task IAM role](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html).
    #[track_caller]
    fn task_role(mut self, role: Role) -> Self {
        self.task_mut().record.replaces("task_role");
        self.task_mut().roles.task.imported = Some(Spanned::here(role.arn));
        self
    }

    /// Uses an existing role as the execution role, in place of one of their own, which isn't created. Nothing about it changes:
    /// it must allow pulling the images, writing the logs and reading the secrets. Default: a role with these permissions.
    /// `ExecutionRoleArn`:
    /// [task execution IAM role](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html).
    #[track_caller]
    fn execution_role(mut self, role: Role) -> Self {
        self.task_mut().record.replaces("execution_role");
        self.task_mut().roles.execution.imported = Some(Spanned::here(role.arn));
        self
    }

    /// Adds a managed policy to the task role, by its ARN. Default: none. No effect on an imported role. `ManagedPolicyArns`:
    /// [AWS::IAM::Role](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html).
    // rule: policy_arn
    #[track_caller]
    fn task_role_policy(mut self, arn: impl Into<Value<String>>) -> Self {
        let arn = Spanned::here(arn.into());
        self.task_mut().roles.task.managed_policies.push(arn);
        self
    }

    /// Adds a managed policy to the execution role, by its ARN. Default: none. No effect on an imported role.
    /// `ManagedPolicyArns`:
    /// [AWS::IAM::Role](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html).
    // rule: policy_arn
    #[track_caller]
    fn execution_role_policy(mut self, arn: impl Into<Value<String>>) -> Self {
        let arn = Spanned::here(arn.into());
        self.task_mut().roles.execution.managed_policies.push(arn);
        self
    }

    /// How long CloudWatch Logs keeps the logs. Default: 30 days. See
    /// [`LogGroup::retention`](crate::dsl::LogGroup::retention) for the allowed durations. The log group is called
    /// `/ecs/<app>-<name>-<stage>` and is deleted with its component, in every stage: a retained one would
    /// block a new one of the same name. `RetentionInDays`:
    /// [PutRetentionPolicy](https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html).
    // rule: retention
    #[track_caller]
    fn log_retention(mut self, retention: Duration) -> Self {
        self.task_mut().record.replaces("log_retention");
        self.task_mut().logs.retention = Spanned::here(retention);
        self
    }

    /// Encrypts the logs with this KMS key. Default: CloudWatch's own key. `KmsKeyId`:
    /// [CreateLogGroup](https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html).
    #[track_caller]
    fn log_kms_key(mut self, key: &Handle<Key>) -> Self {
        self.task_mut().record.replaces("log_kms_key");
        self.task_mut().logs.kms_key = Some(key.clone());
        self
    }

    /// The time between `SIGTERM` and `SIGKILL` when a container stops, at most 120 seconds. Default: 30 seconds.
    /// `StopTimeout`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    // rule: stop_timeout
    #[track_caller]
    fn stop_timeout(mut self, timeout: Duration) -> Self {
        self.task_mut().record.replaces("stop_timeout");
        self.task_mut().stop_timeout = Some(Spanned::here(timeout));
        self
    }

    /// Enables ECS Exec, `aws ecs execute-command`: the task role gets the four `ssmmessages` actions.
    /// Default: disabled. `EnableExecuteCommand`:
    /// [ECS Exec](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html).
    fn execute_command(mut self) -> Self {
        self.task_mut().execute_command = true;
        self
    }

    /// The cluster. Default: the only cluster of the stack. `Cluster`:
    /// [CreateService](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html).
    #[track_caller]
    fn cluster(mut self, cluster: &Handle<Cluster>) -> Self {
        self.task_mut().record.replaces("cluster");
        self.task_mut().cluster = Some(cluster.clone());
        self
    }

    /// The VPC. Default: the cluster's, or else the only VPC of the stack. `Subnets`:
    /// [AwsVpcConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html).
    #[track_caller]
    fn vpc(mut self, vpc: &Handle<Vpc>) -> Self {
        self.task_mut().record.replaces("vpc");
        self.task_mut().network.vpc = Some(vpc.clone());
        self
    }
}
