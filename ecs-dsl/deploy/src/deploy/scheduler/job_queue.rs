//! Which job may start next.
//!
//! **Invariant:** each job leaves the queue at most once: when it starts, or when it is skipped.

use std::collections::BTreeMap;

use super::SkipReason;

/// The waiting jobs, by index.
#[derive(Debug)]
pub(super) struct JobQueue {
    waiting: Vec<Waiting>,
    names: Vec<String>,
}

#[derive(Debug)]
struct Waiting {
    index: usize,
    /// The unfinished jobs that it waits for.
    blockers: Vec<usize>,
    /// The length of the longest chain of jobs that wait for it.
    height: usize,
}

/// The order in which dependent stacks are handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// For deployments.
    DependenciesFirst,
    /// For deletions.
    DependentsFirst,
}

impl JobQueue {
    /// A queue of the stacks with these names, each with the names of its dependencies.
    pub(super) fn new<'a>(
        stacks: impl IntoIterator<Item = (&'a str, &'a [String])>,
        order: Order,
    ) -> Self {
        let stacks: Vec<_> = stacks.into_iter().collect();
        let indices: BTreeMap<_, _> = stacks
            .iter()
            .enumerate()
            .map(|(index, (name, _))| (*name, index))
            .collect();
        let pairs: Vec<_> = stacks
            .iter()
            .enumerate()
            .flat_map(|(index, (_, names))| names.iter().map(move |name| (index, name)))
            .filter_map(|(index, name)| Some((index, *indices.get(name.as_str())?)))
            .map(|(index, dependency)| match order {
                Order::DependenciesFirst => (index, dependency),
                Order::DependentsFirst => (dependency, index),
            })
            .collect();
        let blockers: Vec<Vec<usize>> = (0..stacks.len())
            .map(|index| {
                let own = pairs.iter().filter(|(later, _)| *later == index);
                own.map(|(_, sooner)| *sooner).collect()
            })
            .collect();
        let heights = heights(&pairs, stacks.len());
        let waiting = blockers
            .into_iter()
            .zip(heights)
            .enumerate()
            .map(|(index, (blockers, height))| Waiting {
                index,
                blockers,
                height,
            })
            .collect();
        Self {
            waiting,
            names: stacks.iter().map(|(name, _)| (*name).to_owned()).collect(),
        }
    }

    /// Takes the job to start next: among the ready ones, the one with the longest chain of waiting jobs; then the first.
    pub(super) fn next(&mut self) -> Option<usize> {
        let ready = self.waiting.iter().enumerate();
        let (position, _) = ready
            .filter(|(_, waiting)| waiting.blockers.is_empty())
            .min_by_key(|(position, waiting)| (usize::MAX - waiting.height, *position))?;
        Some(self.waiting.remove(position).index)
    }

    /// Unblocks the jobs that wait for `completed`.
    pub(super) fn complete(&mut self, completed: usize) {
        for waiting in &mut self.waiting {
            waiting.blockers.retain(|blocker| *blocker != completed);
        }
    }

    /// Removes and returns the jobs that wait for `failed`, directly or transitively.
    pub(super) fn fail(&mut self, failed: usize) -> Vec<(usize, SkipReason)> {
        let stack = self.names.get(failed).cloned().unwrap_or_default();
        let mut skipped = vec![failed];
        let mut next = 0;
        while let Some(blocker) = skipped.get(next).copied() {
            next += 1;
            self.waiting.retain(|waiting| {
                let is_blocked = waiting.blockers.contains(&blocker);
                if is_blocked {
                    skipped.push(waiting.index);
                }
                !is_blocked
            });
        }
        let blocked = |index| {
            let stack = stack.clone();
            (index, SkipReason::Blocked { stack })
        };
        skipped.into_iter().skip(1).map(blocked).collect()
    }
}

/// For each job, the length of the longest chain of jobs that wait for it. `pairs` have the later job first.
fn heights(pairs: &[(usize, usize)], count: usize) -> Vec<usize> {
    let mut heights = vec![0; count];
    // No chain is longer than the number of jobs; without this bound, a cycle would never end.
    for _ in 0..count {
        let mut changed = false;
        for (later, sooner) in pairs {
            let above = heights.get(*later).map_or(0, |height| height + 1);
            if let Some(height) = heights.get_mut(*sooner)
                && *height < above
            {
                *height = above;
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    heights
}

#[cfg(test)]
mod tests {
    use super::{JobQueue, Order};
    use crate::deploy::scheduler::SkipReason;

    /// `web` and `jobs` depend on `data`, which depends on `network`; `docs` depends on a stack without a job.
    fn queue(order: Order) -> JobQueue {
        let dependencies = |names: &[&str]| {
            let names = names.iter().map(|name| (*name).to_owned());
            names.collect::<Vec<_>>()
        };
        let stacks = [
            ("docs", dependencies(&["elsewhere"])),
            ("network", dependencies(&[])),
            ("data", dependencies(&["network"])),
            ("web", dependencies(&["data", "network"])),
            ("jobs", dependencies(&["data"])),
        ];
        let stacks = stacks
            .iter()
            .map(|(name, dependencies)| (*name, dependencies.as_slice()));
        JobQueue::new(stacks, order)
    }

    fn ready(queue: &mut JobQueue) -> Vec<usize> {
        std::iter::from_fn(|| queue.next()).collect()
    }

    #[test]
    fn dependencies_come_first_and_the_longest_chain_before_others() {
        let mut queue = queue(Order::DependenciesFirst);
        assert_eq!(ready(&mut queue), [1, 0]);
        queue.complete(0);
        assert!(ready(&mut queue).is_empty());
        queue.complete(1);
        assert_eq!(ready(&mut queue), [2]);
        queue.complete(2);
        assert_eq!(ready(&mut queue), [3, 4]);
    }

    #[test]
    fn dependents_first_reverses_the_order() {
        let mut queue = queue(Order::DependentsFirst);
        assert_eq!(ready(&mut queue), [3, 4, 0]);
        queue.complete(3);
        assert!(ready(&mut queue).is_empty());
        queue.complete(4);
        assert_eq!(ready(&mut queue), [2]);
    }

    #[test]
    fn failed_job_blocks_direct_and_transitive_dependents() {
        let mut queue = queue(Order::DependenciesFirst);
        ready(&mut queue);
        let reason = SkipReason::Blocked {
            stack: "network".to_owned(),
        };
        let expected = [2, 3, 4].map(|index| (index, reason.clone()));
        assert_eq!(queue.fail(1), expected);
        assert_eq!(queue.next(), None);
    }

    #[test]
    fn jobs_of_a_cycle_are_never_ready() {
        let (a, b) = (["b".to_owned()], ["a".to_owned()]);
        let mut queue = JobQueue::new(
            [("a", a.as_slice()), ("b", b.as_slice())],
            Order::DependenciesFirst,
        );
        assert_eq!(queue.next(), None);
    }
}
