//! Findings of several stages: equal findings are merged and reported once.

use serde::Serialize;

use super::{AnyProgram, EscapeHatch, SynthesizedStack, assemble, too_large};
use crate::check::Allowance;
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{App, Stage};

/// A finding and its stages.
#[derive(Debug, Serialize)]
pub struct AcrossStages<T> {
    #[serde(flatten)]
    /// The finding.
    pub found: T,
    /// Its stages.
    pub stages: Vec<String>,
}

impl<T: PartialEq> AcrossStages<T> {
    /// Adds the findings of `stage`, or the stage to equal findings.
    pub fn add(all: &mut Vec<Self>, found: impl IntoIterator<Item = T>, stage: &Stage) {
        for found in found {
            let stage = stage.name().to_owned();
            match all.iter_mut().find(|known| known.found == found) {
                Some(known) => known.stages.push(stage),
                None => all.push(Self {
                    found,
                    stages: vec![stage],
                }),
            }
        }
    }
}

impl AcrossStages<Diagnostic> {
    /// Adds the diagnostics of `stage`. There is one for each line: the same ones of other components and stages are merged.
    pub fn add_by_origin(all: &mut Vec<Self>, found: Diagnostics, stage: &Stage) {
        for diagnostic in found.by_origin() {
            let same = |known: &&mut Self| known.found.is_same_finding(&diagnostic);
            let Some(known) = all.iter_mut().find(same) else {
                Self::add(all, [diagnostic], stage);
                continue;
            };
            known.found.absorb(diagnostic);
            if known.stages.iter().all(|known| known != stage.name()) {
                known.stages.push(stage.name().to_owned());
            }
        }
    }
}

/// The findings of one stage.
#[derive(Debug, Default)]
pub struct StageFindings {
    pub diagnostics: Diagnostics,
    pub allowances: Vec<Allowance>,
    pub escape_hatches: Vec<EscapeHatch>,
    pub required_parameters: Vec<RequiredParameter>,
}

/// A template parameter without a default, which the first deployment must give a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RequiredParameter {
    /// The stack's name in the app.
    pub stack: String,
    /// The name of the parameter.
    pub name: String,
    /// Whether its value is secret (`NoEcho`).
    pub secret: bool,
}

/// The parameters without a default.
fn required_parameters(stack: &SynthesizedStack) -> impl Iterator<Item = RequiredParameter> {
    let parameters = stack.template.parameters();
    let required = parameters.filter(|(_, parameter)| parameter.default().is_none());
    required.map(|(id, parameter)| RequiredParameter {
        stack: stack.scope.clone(),
        name: id.to_string(),
        secret: parameter.is_no_echo(),
    })
}

/// All errors and warnings of a program in every stage of `app`, in the order of the program.
pub fn findings(app: &App, program: &dyn AnyProgram) -> Diagnostics {
    if app.stages().is_empty() {
        return super::check_app(app);
    }
    let stages = app.stages().iter();
    let found = stages.flat_map(|stage| inspect_stage(app, stage, program).diagnostics);
    found.collect::<Diagnostics>().sorted()
}

/// Builds and checks one stage.
pub fn inspect_stage(app: &App, stage: &Stage, program: &dyn AnyProgram) -> StageFindings {
    match assemble(app, stage, program) {
        Ok(assembly) => {
            let mut diagnostics = assembly.warnings;
            let size = |stack: &SynthesizedStack| too_large(stack, stack.template.to_json().len());
            diagnostics.extend(assembly.stacks.iter().filter_map(size));
            let required = assembly.stacks.iter().flat_map(required_parameters);
            StageFindings {
                diagnostics,
                required_parameters: required.collect(),
                allowances: assembly.allowances,
                escape_hatches: assembly.escape_hatches,
            }
        }
        Err(diagnostics) => StageFindings {
            diagnostics,
            ..StageFindings::default()
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::any;
    use crate::dsl::Stack;

    // found: G3
    #[test]
    fn finding_with_the_name_of_the_stage_is_reported_once() {
        let stages = ["dev", "prod"].map(Stage::new);
        let app = stages.iter().cloned().fold(App::new("shop"), App::stage);
        let program = |stack: &mut Stack| stack.output("queue-url", "a");
        let mut all = Vec::new();
        for stage in &stages {
            let found = inspect_stage(&app, stage, &any(&program)).diagnostics;
            AcrossStages::add_by_origin(&mut all, found, stage);
        }
        all.retain(|found| found.found.code.as_str() == "ECS1024");
        let [found] = all.as_slice() else {
            panic!("one finding: {all:?}");
        };
        assert_eq!(found.stages, ["dev", "prod"]);
        assert_eq!(found.found.component.as_deref(), Some("stack `shop-dev`"));
        assert_eq!(found.found.also, ["stack `shop-prod`"]);
    }
}
