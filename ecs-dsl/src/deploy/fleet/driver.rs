//! The fleet itself: begins what may begin, and hears how it ends.

use std::num::NonZeroUsize;
use std::time::SystemTime;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;

use super::ended::Outcome;
use super::member::Request;
use super::queue::{Direction, Queue};
use super::{Because, Ended, Member, Observers};
use crate::deploy::Cloud;
use crate::deploy::engine::{
    DeployError, DeployOutcome, DeployRequest, DestroyOutcome, DestroyRequest, Engine,
    Interruption, Observer,
};

/// How many stacks are under way at once unless something else is said.
///
/// While CloudFormation works, each of them is looked at every 1.2 s. Of `DescribeStacks` and of `DescribeStackEvents`
/// AWS takes 10 calls a second for an account and a region: eight stacks make 6.7, and leave the rest to others.
pub const CONCURRENCY: NonZeroUsize = NonZeroUsize::new(8).unwrap();

/// Deploys and destroys many stacks over `C`, telling `O`.
pub struct Fleet<'a, C, O> {
    cloud: &'a C,
    observers: &'a O,
    concurrency: NonZeroUsize,
    clock: fn() -> SystemTime,
}

impl<'a, C: Cloud, O> Fleet<'a, C, O> {
    /// At most [`CONCURRENCY`] stacks at once, with the system's clock.
    pub fn new(cloud: &'a C, observers: &'a O) -> Self {
        Self {
            cloud,
            observers,
            concurrency: CONCURRENCY,
            clock: SystemTime::now,
        }
    }

    /// At most so many stacks at once.
    #[must_use]
    pub fn concurrency(mut self, concurrency: NonZeroUsize) -> Self {
        self.concurrency = concurrency;
        self
    }

    /// Takes the time from `clock`, as [`Engine::clock`] does.
    #[must_use]
    pub fn clock(mut self, clock: fn() -> SystemTime) -> Self {
        self.clock = clock;
        self
    }

    /// Deploys the stacks, each after those that it needs. How it ended is in the order of `members`.
    ///
    /// A stack that is as wanted already costs one change set, and doesn't hold up the next ones.
    pub async fn deploy(&self, members: &[Member<DeployRequest>]) -> Vec<Ended<DeployOutcome>>
    where
        O: Observers<DeployOutcome>,
    {
        let work = async |request: &DeployRequest, observer: &mut O::Observer| {
            self.engine(observer).deploy(request).await
        };
        self.drive(members, Direction::Up, work).await
    }

    /// Destroys the stacks, each before those that it needs. How it ended is in the order of `members`.
    pub async fn destroy(&self, members: &[Member<DestroyRequest>]) -> Vec<Ended<DestroyOutcome>>
    where
        O: Observers<DestroyOutcome>,
    {
        let work = async |request: &DestroyRequest, observer: &mut O::Observer| {
            self.engine(observer).destroy(request).await
        };
        self.drive(members, Direction::Down, work).await
    }

    fn engine<'o>(&self, observer: &'o mut dyn Observer) -> Engine<'o, C>
    where
        'a: 'o,
    {
        Engine::new(self.cloud, observer).clock(self.clock)
    }

    async fn drive<R: Request, T: Outcome>(
        &self,
        members: &[Member<R>],
        direction: Direction,
        work: impl AsyncFn(&R, &mut O::Observer) -> Result<T, DeployError>,
    ) -> Vec<Ended<T>>
    where
        O: Observers<T>,
    {
        let stacks = members
            .iter()
            .map(|member| (member.request.stack(), member.needs.as_slice()));
        let mut queue = Queue::new(stacks, direction);
        let mut ended: Vec<Option<Ended<T>>> = members.iter().map(|_| None).collect();
        let mut running = FuturesUnordered::new();
        loop {
            while running.len() < self.concurrency.get()
                && !self.is_interrupted()
                && let Some(place) = queue.next()
                && let Some(member) = members.get(place)
            {
                running.push(self.run(place, &member.request, &work));
            }
            let Some((place, result)) = running.next().await else {
                break;
            };
            if result.as_ref().is_ok_and(Outcome::is_done) {
                queue.done(place);
            } else {
                for (place, because) in queue.lost(place) {
                    put(&mut ended, place, Ended::NotBegun { because });
                }
            }
            put(&mut ended, place, Ended::Ran(result));
        }
        let because = match self.is_interrupted() {
            true => Because::Interrupted,
            false => Because::Circle,
        };
        let rest = || Ended::NotBegun {
            because: because.clone(),
        };
        ended
            .into_iter()
            .map(|ended| ended.unwrap_or_else(rest))
            .collect()
    }

    async fn run<R: Request, T>(
        &self,
        place: usize,
        request: &R,
        work: &impl AsyncFn(&R, &mut O::Observer) -> Result<T, DeployError>,
    ) -> (usize, Result<T, DeployError>)
    where
        O: Observers<T>,
    {
        let mut observer = self.observers.begin(request.stack());
        let result = work(request, &mut observer).await;
        self.observers.end(request.stack(), observer, &result);
        (place, result)
    }

    fn is_interrupted<T>(&self) -> bool
    where
        O: Observers<T>,
    {
        self.observers.interruption() != Interruption::None
    }
}

fn put<T>(ended: &mut [Option<Ended<T>>], place: usize, how: Ended<T>) {
    if let Some(slot) = ended.get_mut(place) {
        *slot = Some(how);
    }
}
