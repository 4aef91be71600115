//! A template with access to its parts.

use ecs_dsl::dsl::Program;
use ecs_dsl::prelude::*;
use serde_json::Value;

pub(super) struct Template(pub(super) Value);

impl Template {
    /// The only template of a program in one of its stages.
    pub(super) fn from_program<Form>(app: &App, stage: &str, program: impl Program<Form>) -> Self {
        let assembly = app
            .synth(stage, program)
            .unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
        Self(serde_json::from_str(&assembly.stacks[0].template.to_json()).unwrap())
    }

    /// The properties of the resource with this id.
    pub(super) fn properties(&self, id: &str) -> &Value {
        let resource = &self.0["Resources"][id];
        assert!(resource.is_object(), "no resource {id}");
        &resource["Properties"]
    }

    /// The properties of a resource of a service, such as its `TaskDefinition`.
    pub(super) fn part(&self, service: &str, part: &str) -> &Value {
        self.properties(&id(service, part))
    }

    /// The main container of a service.
    pub(super) fn container(&self, service: &str) -> &Value {
        &self.part(service, "TaskDefinition")["ContainerDefinitions"][0]
    }

    /// All resources of a type.
    pub(super) fn all(&self, type_name: &str) -> Vec<(&String, &Value)> {
        let resources = self.0["Resources"].as_object().unwrap();
        resources
            .iter()
            .filter(|(_, resource)| resource["Type"] == type_name)
            .collect()
    }
}

/// The logical id `OrderServiceTaskDefinition` for `order-service` and `TaskDefinition`.
pub(super) fn id(service: &str, part: &str) -> String {
    let words = service
        .split('-')
        .map(|word| word[..1].to_uppercase() + &word[1..]);
    words.chain([part.to_owned()]).collect()
}

pub(super) fn variable<'a>(container: &'a Value, name: &str) -> Option<&'a Value> {
    let variables = container["Environment"].as_array()?;
    variables
        .iter()
        .find(|variable| variable["Name"] == name)
        .map(|variable| &variable["Value"])
}

pub(super) fn secret<'a>(container: &'a Value, name: &str) -> Option<&'a Value> {
    let secrets = container["Secrets"].as_array()?;
    secrets
        .iter()
        .find(|secret| secret["Name"] == name)
        .map(|secret| &secret["ValueFrom"])
}
