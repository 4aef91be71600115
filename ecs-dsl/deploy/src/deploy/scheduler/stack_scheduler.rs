//! The scheduler: starts the jobs that are ready and collects their results.

use std::num::NonZeroUsize;
use std::time::SystemTime;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;

use super::job_queue::{JobQueue, Order};
use super::stack_job::StackRequest;
use super::stack_result::Outcome;
use super::{SkipReason, StackJob, StackObservers, StackResult};
use crate::deploy::Cloud;
use crate::deploy::engine::{
    DeployOutcome, DeployRequest, DeployResult, DestroyOutcome, DestroyRequest, Engine,
    Interruption, Observer,
};

/// The default number of concurrent stacks.
///
/// Each running stack is polled every 1.2 s. AWS allows 10 calls of `DescribeStacks` and of `DescribeStackEvents` per
/// second, account and region: eight stacks make 6.7 calls per second and leave the rest to other clients.
pub const CONCURRENCY: NonZeroUsize = NonZeroUsize::new(8).unwrap();

/// Deploys or destroys several stacks through the cloud `C`, reporting to `O`.
pub struct StackScheduler<'a, C, O> {
    cloud: &'a C,
    observers: &'a O,
    concurrency: NonZeroUsize,
    clock: fn() -> SystemTime,
}

impl<'a, C: Cloud, O> StackScheduler<'a, C, O> {
    /// A scheduler with the system's clock and the default [`CONCURRENCY`].
    pub fn new(cloud: &'a C, observers: &'a O) -> Self {
        Self {
            cloud,
            observers,
            concurrency: CONCURRENCY,
            clock: SystemTime::now,
        }
    }

    /// The maximum number of concurrent stacks. Default: [`CONCURRENCY`].
    #[must_use]
    pub fn concurrency(mut self, concurrency: NonZeroUsize) -> Self {
        self.concurrency = concurrency;
        self
    }

    /// The source of the current time; see [`Engine::clock`]. Default: [`SystemTime::now`].
    #[must_use]
    pub fn clock(mut self, clock: fn() -> SystemTime) -> Self {
        self.clock = clock;
        self
    }

    /// Deploys the stacks, dependencies first. The results are in the order of `jobs`.
    ///
    /// An unchanged stack costs one change set and doesn't block its dependents.
    pub async fn deploy(&self, jobs: &[StackJob<DeployRequest>]) -> Vec<StackResult<DeployOutcome>>
    where
        O: StackObservers<DeployOutcome>,
    {
        let work = async |request: &DeployRequest, observer: &mut O::Observer| {
            self.engine(observer).deploy(request).await
        };
        self.run_all(jobs, Order::DependenciesFirst, work).await
    }

    /// Destroys the stacks, dependencies last. The results are in the order of `jobs`.
    pub async fn destroy(
        &self,
        jobs: &[StackJob<DestroyRequest>],
    ) -> Vec<StackResult<DestroyOutcome>>
    where
        O: StackObservers<DestroyOutcome>,
    {
        let work = async |request: &DestroyRequest, observer: &mut O::Observer| {
            self.engine(observer).destroy(request).await
        };
        self.run_all(jobs, Order::DependentsFirst, work).await
    }

    fn engine<'o>(&self, observer: &'o mut dyn Observer) -> Engine<'o, C>
    where
        'a: 'o,
    {
        Engine::new(self.cloud, observer).clock(self.clock)
    }

    async fn run_all<R: StackRequest, T: Outcome>(
        &self,
        jobs: &[StackJob<R>],
        order: Order,
        work: impl AsyncFn(&R, &mut O::Observer) -> DeployResult<T>,
    ) -> Vec<StackResult<T>>
    where
        O: StackObservers<T>,
    {
        let stacks = jobs
            .iter()
            .map(|job| (job.request.stack(), job.dependencies.as_slice()));
        let mut queue = JobQueue::new(stacks, order);
        let mut results: Vec<Option<StackResult<T>>> = jobs.iter().map(|_| None).collect();
        let mut running = FuturesUnordered::new();
        loop {
            while running.len() < self.concurrency.get()
                && !self.is_interrupted()
                && let Some(index) = queue.next()
                && let Some(job) = jobs.get(index)
            {
                running.push(self.run(index, &job.request, &work));
            }
            let Some((index, result)) = running.next().await else {
                break;
            };
            if result.as_ref().is_ok_and(Outcome::unblocks_dependents) {
                queue.complete(index);
            } else {
                for (index, reason) in queue.fail(index) {
                    set_result(&mut results, index, StackResult::Skipped { reason });
                }
            }
            set_result(&mut results, index, StackResult::Finished(result));
        }
        let reason = match self.is_interrupted() {
            true => SkipReason::Interrupted,
            false => SkipReason::DependencyCycle,
        };
        let rest = || StackResult::Skipped {
            reason: reason.clone(),
        };
        results
            .into_iter()
            .map(|result| result.unwrap_or_else(rest))
            .collect()
    }

    async fn run<R: StackRequest, T>(
        &self,
        index: usize,
        request: &R,
        work: &impl AsyncFn(&R, &mut O::Observer) -> DeployResult<T>,
    ) -> (usize, DeployResult<T>)
    where
        O: StackObservers<T>,
    {
        let mut observer = self.observers.begin(request.stack());
        let result = work(request, &mut observer).await;
        self.observers.end(request.stack(), observer, &result);
        (index, result)
    }

    fn is_interrupted<T>(&self) -> bool
    where
        O: StackObservers<T>,
    {
        self.observers.interruption() != Interruption::None
    }
}

fn set_result<T>(results: &mut [Option<StackResult<T>>], index: usize, result: StackResult<T>) {
    if let Some(slot) = results.get_mut(index) {
        *slot = Some(result);
    }
}
