//! Random programs that use all components and most setters.
//!
//! **Invariant:** the same numbers create the same program.

mod choices;
mod components;
mod data;
mod databases;
mod file_systems;
mod jobs;
mod monitoring;
mod network;
mod routing;
mod scaling;
mod tasks;

use std::slice::SliceIndex;

use ecs_dsl::Assembly;
use ecs_dsl::diag::Diagnostics;
use ecs_dsl::prelude::*;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, RngSeed, TestRunner};

use choices::{Choices, some};
use components::Components;

/// A random program.
#[derive(Clone, Debug)]
pub(crate) struct Random {
    /// The numbers behind the [`Choices`].
    pub(crate) numbers: Vec<u16>,
    /// Every nth value is invalid on average; none if 0.
    pub(crate) invalid: u16,
    /// Whether it has file systems, jobs and ways to scale. The recorded programs don't: their templates don't change.
    pub(crate) unrecorded: bool,
}

/// How many of the numbers are for the app.
const APP_NUMBERS: usize = 8;

impl Random {
    /// The program of a seed. Programs of odd seeds have invalid values.
    pub(crate) fn from_seed(seed: u64) -> Self {
        let config = Config {
            rng_seed: RngSeed::Fixed(seed),
            failure_persistence: None,
            ..Config::default()
        };
        let numbers = vec(any::<u16>(), 50..900).new_tree(&mut TestRunner::new(config));
        Self {
            numbers: numbers.map(|numbers| numbers.current()).unwrap_or_default(),
            invalid: if seed.is_multiple_of(2) { 0 } else { 40 },
            unrecorded: false,
        }
    }

    /// Synthesizes the only stage.
    pub(crate) fn synth(&self) -> Result<Assembly, Diagnostics> {
        let app = self.app();
        let stage = app.stages().first().map_or("", Stage::name);
        app.synth(stage, |stacks: &mut Stacks| self.build(stacks))
    }

    fn app(&self) -> App {
        let mut choices = self.choices(..APP_NUMBERS);
        let mut stage = Stage::new(&choices.text(&["dev", "prod-2"]));
        some!(choices, stage:
            region(&choices.text(&["us-east-1"])),
            account(&choices.text(&["123456789012"])),
            protected(),
        );
        App::new(&choices.text(&["shop", "My-2nd-Shop"])).stage(stage)
    }

    fn choices(&self, range: impl SliceIndex<[u16], Output = [u16]>) -> Choices<'_> {
        Choices::new(self.numbers.get(range).unwrap_or_default(), self.invalid)
    }

    /// Adds one to three stacks.
    fn build(&self, stacks: &mut Stacks) {
        let mut choices = self.choices(APP_NUMBERS..);
        let mut components = Components::default();
        let several = choices.sometimes();
        let names = if several {
            &["network", "shop", "reports"][..1 + choices.below(3)]
        } else {
            &["shop"]
        };
        for (index, name) in names.iter().enumerate() {
            let stack = stacks.stack(name);
            if index == 0 || choices.rarely() {
                components.add_network(stack, &mut choices);
            }
            components.add_data(stack, &mut choices);
            components.add_databases(stack, &mut choices);
            components.add_tasks(stack, &mut choices);
            components.add_monitoring(stack, &mut choices);
            if self.unrecorded {
                components.add_file_systems(stack, &mut choices);
                components.add_jobs(stack, &mut choices);
                components.add_scaling(stack, &mut choices);
            }
        }
    }
}
