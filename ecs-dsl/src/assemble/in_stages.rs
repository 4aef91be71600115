//! What is said of several stages: the same is told once.

use serde::Serialize;

use super::{AnyProgram, EscapeHatch, SynthesizedStack, assemble, too_large};
use crate::check::Allowance;
use crate::diag::Diagnostics;
use crate::dsl::{App, Stage};

/// Something that was found, and in which stages.
#[derive(Debug, Serialize)]
pub(crate) struct InStages<T> {
    #[serde(flatten)]
    pub(crate) found: T,
    pub(crate) stages: Vec<String>,
}

impl<T: PartialEq> InStages<T> {
    /// Adds what was found in `stage`; to what is known already, only the stage.
    pub(crate) fn note(all: &mut Vec<Self>, found: impl IntoIterator<Item = T>, stage: &Stage) {
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

/// Everything that is to be said about one stage.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) diagnostics: Diagnostics,
    pub(crate) allowances: Vec<Allowance>,
    pub(crate) escape_hatches: Vec<EscapeHatch>,
}

/// Builds and checks one stage.
pub(crate) fn look(app: &App, stage: &Stage, program: &dyn AnyProgram) -> Found {
    match assemble(app, stage, program) {
        Ok(assembly) => {
            let mut diagnostics = assembly.warnings;
            let size = |stack: &SynthesizedStack| too_large(stack, stack.template.to_json().len());
            diagnostics.extend(assembly.stacks.iter().filter_map(size));
            Found {
                diagnostics,
                allowances: assembly.allowances,
                escape_hatches: assembly.escape_hatches,
            }
        }
        Err(diagnostics) => Found {
            diagnostics,
            ..Found::default()
        },
    }
}
