//! Overridden properties: paths through lists, by index and by name.

use serde_json::{Value, json};

use crate::dsl::{Container, Image, Stack, TaskBuilder, Worker};
use crate::synth::testing::{network, template};

#[allow(
    clippy::needless_pass_by_value,
    reason = "values are written where they are used"
)]
fn with_override(path: &'static str, value: serde_json::Value) -> Value {
    let template = template(|stack: &mut Stack| {
        network(stack);
        let proxy = Container::new("proxy", Image::registry("envoy:1.30")).port(9000);
        let worker = Worker::new("mailer").image(Image::registry("shop/mailer:1"));
        stack.add(worker.env("A.B", "1").env("C", "2").sidecar(proxy));
        stack.override_property(
            "MailerTaskDefinition",
            path,
            crate::cfn::Value::<String>::raw(value.clone()),
        );
    });
    template["Resources"]["MailerTaskDefinition"]["Properties"].clone()
}

// found: D11
#[test]
fn index_one_past_the_end_appends() {
    let metrics = json!({"ContainerPort": 9001});
    let properties = with_override("ContainerDefinitions.1.PortMappings.1", metrics.clone());
    let mappings = &properties["ContainerDefinitions"][1]["PortMappings"];
    assert_eq!(
        mappings,
        &json!([{"ContainerPort": 9000, "Protocol": "tcp"}, metrics])
    );
    let properties = with_override(
        "ContainerDefinitions.1.PortMappings.1.ContainerPort",
        json!(9001),
    );
    assert_eq!(
        properties["ContainerDefinitions"][1]["PortMappings"][1],
        json!({"ContainerPort": 9001})
    );
}

// found: D11
#[test]
fn missing_list_is_created_by_its_first_index() {
    let properties = with_override("ContainerDefinitions.0.Ulimits.0.Name", json!("nofile"));
    assert_eq!(
        properties["ContainerDefinitions"][0]["Ulimits"],
        json!([{"Name": "nofile"}])
    );
    let properties = with_override("PlacementConstraints.0.Type", json!("distinctInstance"));
    assert_eq!(
        properties["PlacementConstraints"],
        json!([{"Type": "distinctInstance"}])
    );
}

// found: D11
#[test]
fn item_is_found_by_its_name() {
    let limits = json!([{"Name": "nofile", "SoftLimit": 1, "HardLimit": 1}]);
    let properties = with_override("ContainerDefinitions[proxy].Ulimits", limits.clone());
    assert_eq!(properties["ContainerDefinitions"][1]["Ulimits"], limits);
    let properties = with_override(
        "ContainerDefinitions[mailer].Environment[A.B].Value",
        json!("3"),
    );
    let environment = &properties["ContainerDefinitions"][0]["Environment"];
    assert_eq!(
        environment,
        &json!([{"Name": "A.B", "Value": "3"}, {"Name": "C", "Value": "2"}])
    );
}

#[test]
fn plus_appends_an_item() {
    let variable = json!({"Name": "D", "Value": "3"});
    let properties = with_override(
        "ContainerDefinitions[mailer].Environment[+]",
        variable.clone(),
    );
    let environment = &properties["ContainerDefinitions"][0]["Environment"];
    assert_eq!(environment[2], variable);
    let properties = with_override(
        "ContainerDefinitions[mailer].Ulimits[+].Name",
        json!("core"),
    );
    assert_eq!(
        properties["ContainerDefinitions"][0]["Ulimits"],
        json!([{"Name": "core"}])
    );
}
