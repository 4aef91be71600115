//! Synthesis is deterministic, and a new service changes no other resource.

use ecs_dsl::prelude::*;
use serde_json::Value;

use super::{Template, app, django, template};
use crate::django_microservices::Sizes;

#[test]
fn synthesis_is_deterministic() {
    let bytes = || {
        app().synth("prod", django).unwrap().stacks[0]
            .template
            .to_json_pretty()
    };
    assert_eq!(bytes(), bytes());
}

#[test]
fn new_service_changes_only_the_dashboard() {
    let with_review = |stack: &mut Stack, sizes: &Sizes| {
        django(stack, sizes);
        let image = Image::ecr("django-microservices/review-service").tag("1.0.0");
        stack.add(
            Service::new("review-service")
                .image(image)
                .port(8005)
                .path("/api/reviews/*"),
        );
    };
    let after = app().synth("prod", with_review).unwrap().stacks[0]
        .template
        .to_json();
    let (before, after) = (
        template("prod"),
        Template(serde_json::from_str(&after).unwrap()),
    );
    let resources = |template: &Template| -> serde_json::Map<String, Value> {
        template.0["Resources"].as_object().unwrap().clone()
    };
    let after = resources(&after);
    let changed: Vec<_> = resources(&before)
        .into_iter()
        .filter(|(id, resource)| after.get(id) != Some(resource))
        .map(|(id, _)| id)
        .collect();
    assert_eq!(changed, ["OverviewDashboard"]);
}
