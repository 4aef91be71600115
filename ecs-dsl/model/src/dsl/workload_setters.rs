//! The setters that services and workers share.

/// The setters of a [`Workload`](super::workload::Workload), for the builder `$type`.
macro_rules! workload_setters {
    ($type:ident) => {
        /// The image of the main container. Required. `Image`:
        /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
        #[track_caller]
        pub fn image(mut self, image: impl $crate::dsl::IntoImage) -> $type {
            self.0.main.image = image.into_image();
            $type(self.0, PhantomData)
        }

        /// The CPU units of a task; 1,024 are one vCPU. Default: 256. `Cpu`: Fargate has fixed pairs of
        /// [CPU and memory](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html).
        #[track_caller]
        pub fn cpu(mut self, units: u32) -> Self {
            self.0.cpu = $crate::diag::Spanned::here(units);
            self
        }

        /// The memory of a task in MiB. Default: 512. `Memory`: Fargate has fixed pairs of
        /// [CPU and memory](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html).
        #[track_caller]
        pub fn memory(mut self, mib: u32) -> Self {
            self.0.memory = $crate::diag::Spanned::here(mib);
            self
        }

        /// CPU units and memory together, as a pair that Fargate supports: `.size(fargate!(1024, 2048))`. Default: 256
        /// CPU units and 512 MiB. `Cpu` and `Memory`:
        /// [RegisterTaskDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html).
        #[track_caller]
        pub fn size(self, size: $crate::dsl::FargateSize) -> Self {
            self.cpu(size.cpu()).memory(size.memory())
        }

        /// The processor architecture. Default: [`X86_64`](crate::dsl::Architecture::X86_64). `CpuArchitecture`:
        /// [ARM](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-arm64.html).
        pub fn architecture(mut self, architecture: $crate::dsl::Architecture) -> Self {
            self.0.architecture = architecture;
            self
        }

        /// The ephemeral storage of a task, 21 to 200 GiB. Default: Fargate's 20 GiB. `SizeInGiB`:
        /// [EphemeralStorage](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html).
        #[track_caller]
        pub fn ephemeral_storage(mut self, gib: u32) -> Self {
            self.0.ephemeral_storage = Some($crate::diag::Spanned::here(gib));
            self
        }

        /// The main container's command, which replaces the image's `CMD`. Default: the image's. `Command`:
        /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
        pub fn command<S: Into<String>>(mut self, command: impl IntoIterator<Item = S>) -> Self {
            self.0.main = self.0.main.command(command);
            self
        }

        /// Adds an environment variable of the main container. For secrets use [`secret`](Self::secret). `Environment`:
        /// [KeyValuePair](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html).
        #[track_caller]
        pub fn env(mut self, name: &str, value: impl $crate::dsl::EnvironmentValue) -> Self {
            self.0.main = self.0.main.env(name, value);
            self
        }

        /// Adds an environment variable of the main container whose value ECS reads from Secrets Manager or Parameter
        /// Store. The execution role can read this secret and no other. `Secrets`:
        /// [sensitive data](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html).
        #[track_caller]
        pub fn secret(mut self, name: &str, secret: impl $crate::dsl::IntoSecret) -> Self {
            self.0.main = self.0.main.secret(name, secret);
            self
        }

        /// The command with which ECS checks the main container's health. Default: none. `HealthCheck`:
        /// [HealthCheck](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html).
        pub fn container_health_check(mut self, check: $crate::dsl::ContainerHealthCheck) -> Self {
            self.0.main = self.0.main.health_check(check);
            self
        }

        /// Changes the main container with the setters that only [`Container`](crate::dsl::Container) has:
        /// `.container(|main| main.user("1000").mount("data", "/data"))`.
        pub fn container(
            mut self,
            change: impl FnOnce($crate::dsl::Container) -> $crate::dsl::Container,
        ) -> Self {
            self.0.main = change(self.0.main);
            self
        }

        /// Adds a container to every task. Default: only the main container. `ContainerDefinitions`:
        /// [RegisterTaskDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html).
        pub fn sidecar(mut self, container: $crate::dsl::Container) -> Self {
            self.0.sidecars.push(container);
            self
        }

        /// Adds a volume to every task. Default: none. `Volumes`:
        /// [Volume](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html).
        pub fn volume(mut self, volume: $crate::dsl::Volume) -> Self {
            self.0.volumes.push(volume);
            self
        }

        /// Adds a grant with everything it contains: statements in the task role, security group rules, environment
        /// variables. Default: none. `Policies`:
        /// [AWS::IAM::Role](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html).
        pub fn grant(mut self, grant: impl $crate::dsl::IntoGrant) -> Self {
            self.0.grants.push(grant.into_grant());
            self
        }

        /// Allows calls to another service: the service's security group allows these tasks on its port, and
        /// `<NAME>_URL` is its address in the mesh of both, or else in its namespace: `USER_SERVICE_URL` for
        /// `user-service`. Default: no calls. A variable of that name from [`env`](Self::env) takes precedence.
        pub fn calls(mut self, callee: &impl $crate::dsl::Callee) -> Self {
            self.0.calls.push(callee.callee());
            self
        }

        /// The mesh of the tasks. Default: the only mesh of the stack. See [`Mesh`](crate::dsl::Mesh).
        /// `ServiceConnectConfiguration`:
        /// [Service Connect](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html).
        pub fn mesh(mut self, mesh: &$crate::cfn::Handle<$crate::dsl::Mesh>) -> Self {
            self.0.mesh = $crate::dsl::Membership::In(mesh.clone());
            self
        }

        /// Excludes the tasks from the stack's mesh. Default: the only mesh of the stack.
        pub fn without_mesh(mut self) -> Self {
            self.0.mesh = $crate::dsl::Membership::Outside;
            self
        }

        /// The capacity providers of the tasks. Default: the cluster's. `CapacityProviderStrategy`:
        /// [CapacityProviderStrategyItem](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html).
        pub fn capacity(
            mut self,
            capacity: impl IntoIterator<Item = $crate::dsl::Capacity>,
        ) -> Self {
            self.0.capacity = capacity.into_iter().collect();
            self
        }

        /// The number of tasks that ECS keeps running. Default: 1. With [`scale`](Self::scale), only its bounds count:
        /// a number in the template would undo the scaling at every deployment. `DesiredCount`:
        /// [CreateService](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html).
        #[track_caller]
        pub fn desired_count(mut self, tasks: u32) -> Self {
            self.0.desired_count = Some($crate::diag::Spanned::here(tasks));
            self
        }

        /// Scales between these bounds by a target. Default: no scaling. Called again, it adds a target, and the last
        /// bounds count. `MinCapacity` and `MaxCapacity`:
        /// [RegisterScalableTarget](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html).
        #[track_caller]
        pub fn scale(
            mut self,
            tasks: std::ops::RangeInclusive<u32>,
            target: $crate::dsl::Target,
        ) -> Self {
            let tasks = $crate::diag::Spanned::here(tasks.into_inner());
            let scaling = self
                .0
                .scaling
                .get_or_insert_with(|| $crate::dsl::scaling::Scaling::new(tasks));
            scaling.tasks = tasks;
            scaling.targets.push(target);
            self
        }

        /// Changes the bounds on a schedule. Default: never. The initial bounds are those of [`scale`](Self::scale) if
        /// it is called first, or else the schedule's. `ScheduledActions`:
        /// [PutScheduledAction](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScheduledAction.html).
        pub fn scale_at(mut self, schedule: $crate::dsl::ScheduledScaling) -> Self {
            let tasks = schedule.tasks;
            let scaling = self
                .0
                .scaling
                .get_or_insert_with(|| $crate::dsl::scaling::Scaling::new(tasks));
            scaling.schedules.push(schedule);
            self
        }

        /// How ECS deploys a new version. Default: a rolling update with the circuit breaker and rollback.
        /// `DeploymentConfiguration`:
        /// [deployments](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_deploymentconfiguration.html).
        pub fn deployment(mut self, deployment: $crate::dsl::Deployment) -> Self {
            self.0.deployment = deployment;
            self
        }

        /// Runs the tasks in public subnets with public IP addresses, so that they reach the internet without a NAT
        /// gateway. Default: private subnets. Their security group doesn't allow more ingress than before.
        /// `AssignPublicIp`:
        /// [AwsVpcConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html).
        pub fn assign_public_ip(mut self) -> Self {
            self.0.tier = $crate::dsl::Tier::Public;
            self.0.public_ip = true;
            self
        }

        /// The tier of the tasks' subnets. Default: [`Tier::Private`](crate::dsl::Tier::Private). `Subnets`:
        /// [AwsVpcConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html).
        pub fn subnets(mut self, tier: $crate::dsl::Tier) -> Self {
            self.0.tier = tier;
            self
        }

        /// Adds another security group to the tasks, by its id. Default: only their own. `SecurityGroups`:
        /// [AwsVpcConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html).
        pub fn security_group(mut self, id: impl Into<$crate::cfn::Value<String>>) -> Self {
            self.0.security_groups.push(id.into());
            self
        }

        /// How long CloudWatch Logs keeps the logs. Default: 30 days. See
        /// [`LogGroup::retention`](crate::dsl::LogGroup::retention) for the allowed durations. The log group is called
        /// `/ecs/<app>-<name>-<stage>` and is deleted with its service or worker, in every stage: a retained one would
        /// block a new one of the same name. `RetentionInDays`:
        /// [PutRetentionPolicy](https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html).
        #[track_caller]
        pub fn log_retention(mut self, retention: std::time::Duration) -> Self {
            self.0.log_retention = $crate::diag::Spanned::here(retention);
            self
        }

        /// Encrypts the logs with this KMS key. Default: CloudWatch's own key. `KmsKeyId`:
        /// [CreateLogGroup](https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html).
        pub fn log_kms_key(mut self, key: &$crate::cfn::Handle<$crate::dsl::Key>) -> Self {
            self.0.log_kms_key = Some(key.clone());
            self
        }

        /// The time between `SIGTERM` and `SIGKILL` when a container stops, at most 120 seconds. Default: 30 seconds.
        /// `StopTimeout`:
        /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
        #[track_caller]
        pub fn stop_timeout(mut self, timeout: std::time::Duration) -> Self {
            self.0.stop_timeout = Some($crate::diag::Spanned::here(timeout));
            self
        }

        /// Enables ECS Exec, `aws ecs execute-command`: the task role gets the four `ssmmessages` actions.
        /// Default: disabled. `EnableExecuteCommand`:
        /// [ECS Exec](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html).
        pub fn execute_command(mut self) -> Self {
            self.0.execute_command = true;
            self
        }

        /// The cluster. Default: the only cluster of the stack. `Cluster`:
        /// [CreateService](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html).
        pub fn cluster(mut self, cluster: &$crate::cfn::Handle<$crate::dsl::Cluster>) -> Self {
            self.0.cluster = Some(cluster.clone());
            self
        }

        /// The VPC. Default: the cluster's, or else the only VPC of the stack. `Subnets`:
        /// [AwsVpcConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html).
        pub fn vpc(mut self, vpc: &$crate::cfn::Handle<$crate::dsl::Vpc>) -> Self {
            self.0.vpc = Some(vpc.clone());
            self
        }
    };
}

pub(crate) use workload_setters;
