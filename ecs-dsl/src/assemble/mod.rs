//! From an app and a program to templates: the one place that knows both what is checked and how it is synthesized.
//!
//! **Invariant:** pure; nothing is read but the app, the stage and what the program builds from them.

mod any_program;
mod escape_hatch;
mod in_stages;
mod order;
mod rules;
mod size;

pub(crate) use any_program::{AnyProgram, any};
pub use escape_hatch::{EscapeHatch, HatchKind};
pub(crate) use in_stages::{InStages, look};
pub(crate) use rules::check_app;
pub(crate) use size::too_large;

use std::collections::BTreeMap;

use crate::cfn::Template;
use crate::check::Allowance;
use crate::diag::Diagnostics;
use crate::dsl::{App, Program, Stack, Stacks, Stage};

/// The templates of one stage of an app.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Assembly {
    /// The app's name.
    pub app: String,
    /// The stage.
    pub stage: Stage,
    /// The stacks, each after those that it depends on.
    pub stacks: Vec<SynthesizedStack>,
    /// What the rules advise; no errors, in the order of the program.
    pub warnings: Diagnostics,
    /// What the program sets past the builders.
    pub escape_hatches: Vec<EscapeHatch>,
    /// Which warnings the program allows, and why.
    pub allowances: Vec<Allowance>,
}

/// A stack, ready to be deployed.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SynthesizedStack {
    /// Its name in the app.
    pub scope: String,
    /// Its name at AWS.
    pub name: String,
    /// What it is made of.
    pub template: Template,
    /// The tags of the stack itself, by key.
    pub tags: BTreeMap<String, String>,
    /// The stacks that must be deployed before it, by their names in the app.
    pub depends_on: Vec<String>,
}

impl Assembly {
    /// The stack called `name`, in the app or at AWS.
    pub fn stack(&self, name: &str) -> Option<&SynthesizedStack> {
        self.stacks
            .iter()
            .find(|stack| stack.scope == name || stack.name == name)
    }
}

impl App {
    /// Builds and checks one stage: what `synth` prints, for tests and other programs.
    ///
    /// ```
    /// use ecs_dsl::prelude::*;
    ///
    /// let app = App::new("shop").stage(Stage::new("dev").region("eu-central-1"));
    /// let assembly = app.synth("dev", |stack: &mut Stack| {
    ///     stack.add(Cluster::new("main"));
    /// })?;
    /// assert_eq!(assembly.stacks[0].name, "shop-dev");
    /// # Ok::<(), ecs_dsl::diag::Diagnostics>(())
    /// ```
    ///
    /// # Errors
    /// Every fault of the app and of what the program builds, warnings included, in the order of the program.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "a function is given as it is: `app.synth(\"dev\", shop)`"
    )]
    pub fn synth<Form, P: Program<Form>>(
        &self,
        stage: &str,
        program: P,
    ) -> Result<Assembly, Diagnostics> {
        assemble_named(self, stage, &any(&program))
    }
}

fn assemble_named(
    app: &App,
    stage: &str,
    program: &dyn AnyProgram,
) -> Result<Assembly, Diagnostics> {
    match app.stages().iter().find(|known| known.name() == stage) {
        Some(stage) => assemble(app, stage, program),
        None => Err([rules::unknown_stage(app, stage)].into_iter().collect()),
    }
}

/// Runs the program for `stage`, checks what it builds, and synthesizes it.
///
/// # Errors
/// Every fault, warnings included, in the order of the program.
pub(crate) fn assemble(
    app: &App,
    stage: &Stage,
    program: &dyn AnyProgram,
) -> Result<Assembly, Diagnostics> {
    let mut diagnostics = rules::check_app(app);
    let stages_of_settings = program.stages_of_settings().unwrap_or_default();
    diagnostics.extend(rules::settings_of_no_stage(app, &stages_of_settings));
    let mut stacks = Stacks::new(app, stage);
    if !program.build(&mut stacks) {
        diagnostics.push(rules::no_settings(stage, &stages_of_settings));
        return Err(diagnostics.sorted());
    }
    let stacks = stacks.into_vec();
    diagnostics.extend(rules::check_stack_names(app, &stacks));
    let (found, allowances) = crate::check::check(&stacks);
    diagnostics.extend(found);
    if diagnostics.has_errors() {
        return Err(diagnostics.sorted());
    }
    let all = |found: Diagnostics| {
        diagnostics
            .clone()
            .into_iter()
            .chain(found)
            .collect::<Diagnostics>()
            .sorted()
    };
    let templates = crate::synth::synth(&stacks).map_err(all)?;
    let escape_hatches = escape_hatch::find(&stacks, &templates);
    let stacks = order::dependencies_first(synthesized(&stacks, templates)).map_err(all)?;
    let app = app.name().to_owned();
    Ok(Assembly {
        app,
        stage: stage.clone(),
        stacks,
        warnings: diagnostics.sorted(),
        escape_hatches,
        allowances,
    })
}

fn synthesized(stacks: &[Stack], templates: Vec<Template>) -> Vec<SynthesizedStack> {
    let dependencies = order::dependencies(stacks, &templates);
    let parts = stacks.iter().zip(templates).zip(dependencies);
    parts
        .map(|((stack, template), depends_on)| SynthesizedStack {
            scope: stack.scope().to_owned(),
            name: stack.name().to_owned(),
            template,
            tags: tags(stack),
            depends_on,
        })
        .collect()
}

/// The tags of the stack itself: those whose value is known now.
fn tags(stack: &Stack) -> BTreeMap<String, String> {
    let environment = ("Environment".to_owned(), stack.stage().name().to_owned());
    let own = stack
        .tags
        .iter()
        .filter_map(|(key, value)| Some((key.value.clone(), value.expr().as_str()?.to_owned())));
    std::iter::once(environment).chain(own).collect()
}

#[cfg(test)]
mod tests;
