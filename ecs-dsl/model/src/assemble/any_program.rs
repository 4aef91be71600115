//! A program without its `Form` parameter, so that the code that runs programs is compiled once for all forms.

use std::marker::PhantomData;

use schemars::Schema;

use crate::dsl::{Program, Stacks, Stage};
use crate::settings::SettingsFile;

/// A program of any form.
pub trait AnyProgram {
    /// Builds the stacks of one stage; `false` if the stage has no settings.
    fn build(&self, stacks: &mut Stacks) -> bool;
    /// The stages of its settings, if it has settings.
    fn stages_of_settings(&self) -> Option<Vec<String>>;
    /// The JSON Schema of its settings files.
    fn schema_of_settings(&self) -> Option<Schema>;
    /// The settings file of this stage.
    fn file_of_settings(&self, stage: &Stage) -> Option<&'static SettingsFile>;
}

struct WithForm<'a, Form, P>(&'a P, PhantomData<fn() -> Form>);

impl<Form, P: Program<Form>> AnyProgram for WithForm<'_, Form, P> {
    fn build(&self, stacks: &mut Stacks) -> bool {
        self.0.build(stacks)
    }

    fn stages_of_settings(&self) -> Option<Vec<String>> {
        self.0.stages_of_settings()
    }

    fn schema_of_settings(&self) -> Option<Schema> {
        self.0.schema_of_settings()
    }

    fn file_of_settings(&self, stage: &Stage) -> Option<&'static SettingsFile> {
        self.0.file_of_settings(stage)
    }
}

/// The program, without its form.
pub fn any<'a, Form: 'a>(program: &'a impl Program<Form>) -> impl AnyProgram + 'a {
    WithForm(program, PhantomData)
}
