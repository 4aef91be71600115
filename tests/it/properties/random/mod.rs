//! Programs of any size that use every component and most setters, made of a row of random numbers.
//!
//! **Invariant:** the same numbers make the same program.

mod data;
mod databases;
mod dice;
mod front;
mod network;
mod observed;
mod tasks;
mod world;

use std::slice::SliceIndex;

use ecs_dsl::Assembly;
use ecs_dsl::diag::Diagnostics;
use ecs_dsl::prelude::*;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, RngSeed, TestRunner};

use dice::{Dice, some};
use world::World;

/// A program.
#[derive(Clone, Debug)]
pub(crate) struct Random {
    /// The numbers that decide.
    pub(crate) rolls: Vec<u16>,
    /// One value of so many is illegal; none if it is 0.
    pub(crate) wild: u16,
}

/// How many of the numbers decide about the app.
const OF_THE_APP: usize = 8;

impl Random {
    /// The program of a seed: every second one has an illegal value here and there.
    pub(crate) fn from_seed(seed: u64) -> Self {
        let config = Config {
            rng_seed: RngSeed::Fixed(seed),
            failure_persistence: None,
            ..Config::default()
        };
        let rolls = vec(any::<u16>(), 50..900).new_tree(&mut TestRunner::new(config));
        Self {
            rolls: rolls.map(|rolls| rolls.current()).unwrap_or_default(),
            wild: if seed.is_multiple_of(2) { 0 } else { 40 },
        }
    }

    /// What it builds, in the only stage that it has.
    pub(crate) fn synth(&self) -> Result<Assembly, Diagnostics> {
        let app = self.app();
        let stage = app.stages().first().map_or("", Stage::name);
        app.synth(stage, |stacks: &mut Stacks| self.build(stacks))
    }

    fn app(&self) -> App {
        let mut dice = self.dice(..OF_THE_APP);
        let mut stage = Stage::new(&dice.text(&["dev", "prod-2"]));
        some!(dice, stage:
            region(&dice.text(&["us-east-1"])),
            account(&dice.text(&["123456789012"])),
            protected(),
        );
        App::new(&dice.text(&["shop", "My-2nd-Shop"])).stage(stage)
    }

    fn dice(&self, range: impl SliceIndex<[u16], Output = [u16]>) -> Dice<'_> {
        Dice::new(self.rolls.get(range).unwrap_or_default(), self.wild)
    }

    /// Builds one to three stacks.
    fn build(&self, stacks: &mut Stacks) {
        let mut dice = self.dice(OF_THE_APP..);
        let mut world = World::default();
        let several = dice.sometimes();
        let names = if several {
            &["network", "shop", "reports"][..1 + dice.below(3)]
        } else {
            &["shop"]
        };
        for (index, name) in names.iter().enumerate() {
            let stack = stacks.stack(name);
            if index == 0 || dice.rarely() {
                world.add_network(stack, &mut dice);
            }
            world.add_data(stack, &mut dice);
            world.add_databases(stack, &mut dice);
            world.add_tasks(stack, &mut dice);
            world.add_observers(stack, &mut dice);
        }
    }
}
