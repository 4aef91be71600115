//! Who may begin when.
//!
//! **Invariant:** each stack leaves the queue at most once: to begin, or because it never will.

use std::collections::BTreeMap;

use super::Because;

/// The stacks that wait, by their place in the fleet.
#[derive(Debug)]
pub(super) struct Queue {
    waiting: Vec<Waiting>,
    names: Vec<String>,
}

#[derive(Debug)]
struct Waiting {
    place: usize,
    /// The places of those that come before it and aren't done.
    needs: Vec<usize>,
    /// How many others come after it in a row.
    height: usize,
}

/// Which way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// What is needed comes first.
    Up,
    /// What is needed goes last.
    Down,
}

impl Queue {
    /// The stacks by their names, each with the names of those that it needs.
    pub(super) fn new<'a>(
        stacks: impl IntoIterator<Item = (&'a str, &'a [String])>,
        direction: Direction,
    ) -> Self {
        let stacks: Vec<_> = stacks.into_iter().collect();
        let places: BTreeMap<_, _> = stacks
            .iter()
            .enumerate()
            .map(|(place, (name, _))| (*name, place))
            .collect();
        let pairs: Vec<_> = stacks
            .iter()
            .enumerate()
            .flat_map(|(place, (_, needs))| needs.iter().map(move |need| (place, need)))
            .filter_map(|(place, need)| Some((place, *places.get(need.as_str())?)))
            .map(|(place, need)| match direction {
                Direction::Up => (place, need),
                Direction::Down => (need, place),
            })
            .collect();
        let needs: Vec<Vec<usize>> = (0..stacks.len())
            .map(|place| {
                let own = pairs.iter().filter(|(later, _)| *later == place);
                own.map(|(_, sooner)| *sooner).collect()
            })
            .collect();
        let heights = heights(&pairs, stacks.len());
        let waiting = needs
            .into_iter()
            .zip(heights)
            .enumerate()
            .map(|(place, (needs, height))| Waiting {
                place,
                needs,
                height,
            })
            .collect();
        Self {
            waiting,
            names: stacks.iter().map(|(name, _)| (*name).to_owned()).collect(),
        }
    }

    /// Takes the stack that may begin now: of several the one that most others wait for in a row, so that the longest
    /// chain is never kept waiting; of those the first.
    pub(super) fn next(&mut self) -> Option<usize> {
        let ready = self.waiting.iter().enumerate();
        let (index, _) = ready
            .filter(|(_, waiting)| waiting.needs.is_empty())
            .min_by_key(|(index, waiting)| (usize::MAX - waiting.height, *index))?;
        Some(self.waiting.remove(index).place)
    }

    /// Nobody waits for the stack at `place` any more.
    pub(super) fn done(&mut self, place: usize) {
        for waiting in &mut self.waiting {
            waiting.needs.retain(|need| *need != place);
        }
    }

    /// Nothing came of the stack at `place`: takes out who waits for it, directly or through others.
    pub(super) fn lost(&mut self, place: usize) -> Vec<(usize, Because)> {
        let stack = self.names.get(place).cloned().unwrap_or_default();
        let mut lost = vec![place];
        let mut next = 0;
        while let Some(one) = lost.get(next).copied() {
            next += 1;
            self.waiting.retain(|waiting| {
                let stays = !waiting.needs.contains(&one);
                if !stays {
                    lost.push(waiting.place);
                }
                stays
            });
        }
        let waits = |place| {
            let stack = stack.clone();
            (place, Because::Waits { stack })
        };
        lost.into_iter().skip(1).map(waits).collect()
    }
}

/// For each place, how many come after it in the longest row. `pairs` have the later one first.
fn heights(pairs: &[(usize, usize)], count: usize) -> Vec<usize> {
    let mut heights = vec![0; count];
    // No row is longer than all of them; those who wait for themselves would never end.
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
    use super::{Direction, Queue};
    use crate::deploy::fleet::Because;

    /// `web` and `jobs` need `data`, which needs `network`; `docs` needs nobody.
    fn queue(direction: Direction) -> Queue {
        let needs = |names: &[&str]| {
            let names = names.iter().map(|name| (*name).to_owned());
            names.collect::<Vec<_>>()
        };
        let stacks = [
            ("docs", needs(&["elsewhere"])),
            ("network", needs(&[])),
            ("data", needs(&["network"])),
            ("web", needs(&["data", "network"])),
            ("jobs", needs(&["data"])),
        ];
        let stacks = stacks.iter().map(|(name, needs)| (*name, needs.as_slice()));
        Queue::new(stacks, direction)
    }

    fn ready(queue: &mut Queue) -> Vec<usize> {
        std::iter::from_fn(|| queue.next()).collect()
    }

    #[test]
    fn each_comes_after_those_that_it_needs_and_the_longest_row_first() {
        let mut queue = queue(Direction::Up);
        assert_eq!(ready(&mut queue), [1, 0]);
        queue.done(0);
        assert!(ready(&mut queue).is_empty());
        queue.done(1);
        assert_eq!(ready(&mut queue), [2]);
        queue.done(2);
        assert_eq!(ready(&mut queue), [3, 4]);
    }

    #[test]
    fn the_other_way_round_what_is_needed_goes_last() {
        let mut queue = queue(Direction::Down);
        assert_eq!(ready(&mut queue), [3, 4, 0]);
        queue.done(3);
        assert!(ready(&mut queue).is_empty());
        queue.done(4);
        assert_eq!(ready(&mut queue), [2]);
    }

    #[test]
    fn those_who_wait_for_what_is_lost_are_told_where_the_row_broke() {
        let mut queue = queue(Direction::Up);
        ready(&mut queue);
        let because = Because::Waits {
            stack: "network".to_owned(),
        };
        let expected = [2, 3, 4].map(|place| (place, because.clone()));
        assert_eq!(queue.lost(1), expected);
        assert_eq!(queue.next(), None);
    }

    #[test]
    fn nobody_in_a_circle_is_ever_ready() {
        let (a, b) = (["b".to_owned()], ["a".to_owned()]);
        let mut queue = Queue::new([("a", a.as_slice()), ("b", b.as_slice())], Direction::Up);
        assert_eq!(queue.next(), None);
    }
}
