//! Assembles the templates of a stage: runs the program, checks what it builds, and synthesizes it.
//!
//! **Invariant:** pure; the result depends only on the app with what it remembers, the stage and the program.

mod across_stages;
mod any_program;
mod component;
mod computed_rule;
mod endpoint;
mod escape_hatch;
mod image_build;
mod order;
mod rules;
mod size;
mod stored_value;
mod template_findings;
#[cfg(test)]
pub(crate) mod testing;

pub use across_stages::{AcrossStages, RequiredParameter, findings, inspect_stage};
pub use any_program::{AnyProgram, any};
pub use component::SynthesizedComponent;
pub use computed_rule::ComputedRule;
pub use endpoint::ComponentEndpoint;
pub use escape_hatch::{EscapeHatch, HatchKind};
pub use image_build::{ImageToBuild, SecretSource};
pub use rules::check_app;
pub use size::too_large;
pub use stored_value::{StoredValue, StoredValueReader, StoredValueSource};

use std::collections::BTreeMap;

use crate::cfn::Template;
use crate::check::{Allowance, allowed_in_app};
use crate::diag::Diagnostics;
use crate::dsl::model::renames::id_key;
use crate::dsl::{App, LockedPriorities, LockedRenames, Program, Stack, Stacks, Stage};
use crate::settings::secrets_in;
use crate::synth::Synthesized;

/// The templates of one stage of an app.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Assembly {
    /// The app's name.
    pub app: String,
    /// The stage.
    pub stage: Stage,
    /// The stacks, each after its dependencies.
    pub stacks: Vec<SynthesizedStack>,
    /// The warnings of the rules, in the order of the program.
    pub warnings: Diagnostics,
    /// The escape hatches that the program uses.
    pub escape_hatches: Vec<EscapeHatch>,
    /// The warnings that the program allows, with their reasons.
    pub allowances: Vec<Allowance>,
    /// The priorities of the listener rules whose priority the program doesn't set, as the lock file has them.
    pub priorities: LockedPriorities,
    /// These listener rules.
    pub computed_rules: Vec<ComputedRule>,
    /// The names that renamed components and resources keep, by the stack's name in the app, as the lock file has them.
    pub renames: BTreeMap<String, LockedRenames>,
    /// The secrets and parameters that containers read, and those that are components.
    pub stored_values: Vec<StoredValue>,
}

/// A stack, ready to be deployed.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SynthesizedStack {
    /// Its name in the app.
    pub scope: String,
    /// Its name in CloudFormation.
    pub name: String,
    /// Its template.
    pub template: Template,
    /// The tags of the stack itself, by key.
    pub tags: BTreeMap<String, String>,
    /// The stacks that must be deployed first, by their names in the app.
    pub depends_on: Vec<String>,
    /// The components, in the order of the program.
    pub components: Vec<SynthesizedComponent>,
    /// The images that its deployment builds, in the order of the template.
    pub images_to_build: Vec<ImageToBuild>,
}

impl SynthesizedStack {
    /// Sets the tag of an image that its deployment builds, or tag and digest, in the template.
    pub fn set_image_version(&mut self, image: &ImageToBuild, version: &str) {
        image_build::set_version(&mut self.template, image, version);
    }
}

impl Assembly {
    /// The stack with this name in the app or in CloudFormation.
    pub fn stack(&self, name: &str) -> Option<&SynthesizedStack> {
        self.stacks
            .iter()
            .find(|stack| stack.scope == name || stack.name == name)
    }
}

impl App {
    /// Builds and checks one stage, as the command `synth` does. For tests and other programs.
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
    /// All errors and warnings of the app and of the stacks that the program builds, in the order of the program.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "callers pass a function by name: `app.synth(\"dev\", shop)`"
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
/// All errors and warnings, in the order of the program.
pub fn assemble(
    app: &App,
    stage: &Stage,
    program: &dyn AnyProgram,
) -> Result<Assembly, Diagnostics> {
    let mut diagnostics = rules::check_app(app);
    let stages_of_settings = program.stages_of_settings().unwrap_or_default();
    diagnostics.extend(rules::settings_without_stage(app, &stages_of_settings));
    let mut stacks = Stacks::new(app, stage);
    if !program.build(&mut stacks) {
        diagnostics.push(rules::no_settings(stage, &stages_of_settings));
        return Err(diagnostics.sorted());
    }
    let stacks = stacks.into_vec();
    diagnostics.extend(rules::check_stack_names(app, &stacks));
    let (found, mut allowances) = crate::check::check(&stacks);
    diagnostics.extend(found);
    let secrets = program.file_of_settings(stage).map(secrets_in);
    diagnostics.extend(allowed_in_app(&mut allowances, secrets.unwrap_or_default()));
    if diagnostics.has_errors() {
        return Err(diagnostics.sorted());
    }
    let templates = synthesize(&stacks, &diagnostics)?;
    let found = template_findings::find(&stacks, &templates, &diagnostics, &mut allowances);
    diagnostics.extend(found);
    if diagnostics.has_errors() {
        return Err(diagnostics.sorted());
    }
    finish(app, stage, &stacks, templates, diagnostics, allowances)
}

/// Runs the program for `stage` and synthesizes what it builds, without the rules over it: for measurements.
///
/// # Errors
/// Errors that only a finished template shows.
pub fn assemble_unchecked(
    app: &App,
    stage: &Stage,
    program: &dyn AnyProgram,
) -> Result<Assembly, Diagnostics> {
    let mut stacks = Stacks::new(app, stage);
    program.build(&mut stacks);
    let (stacks, warnings) = (stacks.into_vec(), Diagnostics::new());
    let templates = synthesize(&stacks, &warnings)?;
    finish(app, stage, &stacks, templates, warnings, Vec::new())
}

/// The templates of the stacks. Errors come with the `warnings`.
fn synthesize(stacks: &[Stack], warnings: &Diagnostics) -> Result<Vec<Synthesized>, Diagnostics> {
    crate::synth::synth(stacks).map_err(|found| with(warnings, found))
}

/// The warnings and what else was found, in the order of the program.
fn with(warnings: &Diagnostics, found: Diagnostics) -> Diagnostics {
    let warnings = warnings.clone().into_iter();
    warnings.chain(found).collect::<Diagnostics>().sorted()
}

fn finish(
    app: &App,
    stage: &Stage,
    stacks: &[Stack],
    templates: Vec<Synthesized>,
    warnings: Diagnostics,
    allowances: Vec<Allowance>,
) -> Result<Assembly, Diagnostics> {
    let computed_rules = computed_rule::computed_rules(stacks, &templates);
    let renames = renames(stacks, &templates);
    let stored_values = stored_value::stored_values(stacks, &templates);
    let both = stacks.iter().zip(&templates);
    let parts: Vec<_> = both
        .map(|(stack, found)| {
            let images = image_build::images_to_build(stack, found);
            (component::components(stack, found), images)
        })
        .collect();
    let escape_hatches = escape_hatch::find(stacks, &templates);
    let templates: Vec<Template> = templates.into_iter().map(|found| found.template).collect();
    let priorities = stacks.first().map(|stack| stack.priorities.to_locked());
    let synthesized = synthesized(stacks, templates).into_iter().zip(parts);
    let synthesized = synthesized.map(|(stack, (components, images_to_build))| SynthesizedStack {
        components,
        images_to_build,
        ..stack
    });
    let stacks =
        order::dependencies_first(synthesized.collect()).map_err(|found| with(&warnings, found))?;
    let app = app.name().to_owned();
    Ok(Assembly {
        app,
        stage: stage.clone(),
        stacks,
        warnings: warnings.sorted(),
        escape_hatches,
        allowances,
        priorities: priorities.unwrap_or_default(),
        computed_rules,
        renames,
        stored_values,
    })
}

/// What the lock file has to record of renames, by stack.
fn renames(stacks: &[Stack], templates: &[Synthesized]) -> BTreeMap<String, LockedRenames> {
    let stacks = stacks.iter().zip(templates).map(|(stack, synthesized)| {
        let ids = synthesized.renamed.iter();
        let ids = ids.map(|(id, kept)| (id_key(id.as_str()), kept.to_string()));
        let renames = stack.renamed_components().chain(ids).collect();
        (stack.scope().to_owned(), renames)
    });
    stacks.collect()
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
            components: Vec::new(),
            images_to_build: Vec::new(),
        })
        .collect()
}

/// The tags of the stack itself: those with a constant value, which can't be empty.
fn tags(stack: &Stack) -> BTreeMap<String, String> {
    let environment = ("Environment".to_owned(), stack.stage().name().to_owned());
    let own = stack
        .tags
        .iter()
        .filter_map(|(key, value)| Some((key.value.clone(), value.expr().as_str()?.to_owned())))
        .filter(|(_, value)| !value.is_empty());
    std::iter::once(environment).chain(own).collect()
}

#[cfg(test)]
mod tests;
