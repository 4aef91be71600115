//! Jobs: tasks that run to their end.

use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use crate::diag::Spanned;
use crate::dsl::compute::start_builder::{HasStarts, StartBuilder, Starts};
use crate::dsl::compute::task_builder::{HasTask, TaskBuilder};
use crate::dsl::model::description::{Described, Description};
use crate::dsl::{
    BuilderRecord, GatedService, IntoGatedService, IntoImage, IntoText, Name, NoImage, Stack, Task,
    WithImage, component,
};

/// A task that runs to its end, and that nothing keeps running: a
/// [task definition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskdefinition.html)
/// with everything that the tasks of a [`Service`](crate::dsl::Service) have. A [schedule](StartBuilder::schedule) or an
/// [event](StartBuilder::on) starts it.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// stack.add(
///     Job::new("report")
///         .image(Image::ecr("shop/report").tag("v7"))
///         .schedule(cron!("0 6 * * ? *"))
///         .timezone("Europe/Berlin"),
/// );
/// # }
/// ```
///
/// AWS starts a task at least once for each time of a schedule and each event; two may run at the same time. If a task
/// can't be started, AWS [tries again](StartBuilder::start_retries). It doesn't start a task again that ends with an error.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Job<Image = WithImage>(pub(crate) JobModel, PhantomData<Image>);

/// The model of a [`Job`].
#[derive(Clone, Debug)]
pub(crate) struct JobModel {
    pub(crate) task: Task,
    pub(crate) starts: Starts,
    pub(crate) before: Vec<Spanned<GatedService>>,
    pub(crate) before_timeout: Option<Spanned<Duration>>,
}

impl<Image> HasTask for Job<Image> {
    fn task(&self) -> &Task {
        &self.0.task
    }

    fn task_mut(&mut self) -> &mut Task {
        &mut self.0.task
    }
}

impl<Image> TaskBuilder for Job<Image> {}

impl<Image> HasStarts for Job<Image> {
    fn starts(&self) -> &Starts {
        &self.0.starts
    }

    fn starts_mut(&mut self) -> &mut Starts {
        &mut self.0.starts
    }

    fn record_of_starts(&mut self) -> &mut BuilderRecord {
        &mut self.0.task.record
    }
}

impl<Image> StartBuilder for Job<Image> {}

impl Job<NoImage> {
    /// A job with the main container `name`, 256 CPU units and 512 MiB, in private subnets. It needs an
    /// [`image`](Self::image).
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        let model = JobModel {
            task: Task::new("job", &name.into_text()),
            starts: Starts::default(),
            before: Vec::new(),
            before_timeout: None,
        };
        Self(model, PhantomData)
    }
}

impl<Image> Job<Image> {
    /// The image of the main container. Required. `Image`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    #[track_caller]
    pub fn image(mut self, image: impl IntoImage) -> Job {
        self.task_mut().record.replaces("image");
        self.task_mut().set_image(image.into_image());
        Job(self.0, PhantomData)
    }

    /// Makes the job a migration: each deployment that changes its task definition runs one task of it to its end, with the new
    /// image and configuration, before it updates this service or worker of the same stack. If the task ends with another exit code than 0, the
    /// deployment is rolled back, and the old version keeps running. Default: the job is no migration. Called again, it adds a
    /// service. Migrations before the same service run in the order in which they are added to the stack.
    ///
    /// The program that deploys runs the task while CloudFormation waits for a
    /// [wait condition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-waitcondition.html).
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack, db: &Handle<Postgres>) {
    /// let order = stack.add(
    ///     Worker::new("order")
    ///         .image(Image::ecr("shop/order").tag("v7"))
    ///         .grant(db.connect()),
    /// );
    /// stack.add(
    ///     Job::new("migrate")
    ///         .image(Image::ecr("shop/order").tag("v7"))
    ///         .command(["./manage.py", "migrate"])
    ///         .grant(db.connect())
    ///         .before(&order),
    /// );
    /// # }
    /// ```
    #[track_caller]
    pub fn before(mut self, service: impl IntoGatedService) -> Self {
        let service = Spanned::here(service.into_gated_service());
        self.0.before.push(service);
        self
    }

    /// How long a deployment waits for a [migration](Self::before), 1 minute to 12 hours. Then it stops the task and is rolled
    /// back; so it is if the program that deploys ends and isn't started again. Default: 1 hour. `Timeout`:
    /// [CreationPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-creationpolicy.html).
    // rule: before_timeout
    #[track_caller]
    pub fn before_timeout(mut self, time: Duration) -> Self {
        self.task_mut().record.replaces("before_timeout");
        self.0.before_timeout = Some(Spanned::here(time));
        self
    }
}

component!(Job, task);

impl Described for Job {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        self.task().description(None)
    }
}
