//! Existing security groups of tasks.

use serde_json::{Value, json};

use crate::dsl::{Image, LoadBalancer, Service, Stack, TaskBuilder, Worker};
use crate::synth::testing::{network, template};

const GROUP: &str = "sg-0123456789abcdef0";

fn shop(change: impl Fn(Service) -> Service) -> Value {
    template(|stack: &mut Stack| {
        network(stack);
        stack.add(LoadBalancer::public("web"));
        let image = || Image::registry("shop/all:1");
        let order = Service::new("order").image(image()).port(8003).path("/*");
        let order = stack.add(change(order));
        stack.add(Worker::new("mailer").image(image()).calls(&order));
    })
}

fn groups(template: &Value) -> &Value {
    let properties = &template["Resources"]["OrderService"]["Properties"];
    &properties["NetworkConfiguration"]["AwsvpcConfiguration"]["SecurityGroups"]
}

// found: D10
#[test]
fn existing_security_group_takes_the_place_of_the_own_one() {
    let template = shop(|order| {
        order
            .only_security_group(GROUP)
            .security_group("sg-00000000000000002")
    });
    assert_eq!(groups(&template), &json!([GROUP, "sg-00000000000000002"]));
    assert_eq!(template["Resources"]["OrderSecurityGroup"], Value::Null);
    for rule in ["OrderIngressFromWeb8003", "OrderIngressFromMailer8003"] {
        assert_eq!(
            template["Resources"][rule]["Properties"]["GroupId"], GROUP,
            "{rule}"
        );
    }
}

// found: D10
#[test]
fn security_group_is_added_to_the_own_one() {
    let own = json!({"Fn::GetAtt": ["OrderSecurityGroup", "GroupId"]});
    assert_eq!(groups(&shop(|order| order)), &json!([own]));
    assert_eq!(
        groups(&shop(|order| order.security_group(GROUP))),
        &json!([own, GROUP])
    );
}

// found: D10
#[test]
fn services_with_one_existing_group_have_one_rule_for_a_port() {
    let template = template(|stack: &mut Stack| {
        network(stack);
        stack.add(LoadBalancer::public("web"));
        for name in ["order", "user"] {
            let service = Service::new(name)
                .image(Image::registry("shop/all:1"))
                .port(8003);
            stack.add(service.path("/*").only_security_group(GROUP));
        }
    });
    let resources = template["Resources"].as_object().unwrap();
    let to_group = |resource: &&Value| resource["Properties"]["GroupId"] == GROUP;
    assert_eq!(resources.values().filter(to_group).count(), 1);
}
