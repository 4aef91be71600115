//! Requirements S3-11 and S3-12: what the platform costs, and its picture.

use std::collections::BTreeSet;

use ecs_dsl::cfn::Document;
use ecs_dsl::cost::{self, Spot};
use ecs_dsl::graph;

use super::{DEV, MESH, SERVICES, id};

fn document() -> Document {
    Document::from_value(MESH.0.clone()).unwrap()
}

#[test]
fn s3_11_cost_table() {
    let estimate = cost::estimate(&document());
    let cost = |id: &str| -> Vec<f64> { estimate.items_of(id).map(|item| item.usd).collect() };
    assert_eq!(cost("MainNatGateway1"), [32.85]);
    for endpoint in [
        "MainEcrApiEndpoint",
        "MainEcrDkrEndpoint",
        "MainLogsEndpoint",
    ] {
        assert_eq!(cost(endpoint), [21.90], "{endpoint}");
    }
    assert_eq!(cost("WebLoadBalancer"), [10.95, 16.43]);
    for (service, _) in SERVICES {
        let tasks: Vec<(f64, Spot)> = estimate
            .items_of(&id(service, "Service"))
            .filter(|item| item.what.contains("vCPU") || item.what.contains("GB memory"))
            .map(|item| (item.usd, item.spot))
            .collect();
        assert_eq!(tasks, [(29.55, Spot::Yes), (6.49, Spot::Yes)], "{service}");
    }
    let logs = estimate
        .not_counted
        .iter()
        .find(|cost| cost.why.starts_with("logs:"))
        .unwrap();
    let groups = SERVICES.map(|(service, _)| id(service, "LogGroup"));
    assert_eq!(
        logs.ids.iter().cloned().collect::<BTreeSet<_>>(),
        BTreeSet::from(groups)
    );
    let items = estimate.groups.iter().flat_map(|group| &group.items);
    let sum: f64 = items.map(|item| item.usd).sum();
    assert!((sum - estimate.total).abs() < 0.005, "{sum}");
}

#[test]
fn s3_12_picture_of_the_stack() {
    let picture = graph::mermaid(&document());
    assert!(picture.starts_with("flowchart LR\n"), "{picture}");
    for (service, _) in SERVICES {
        let route = format!(
            "  WebLoadBalancer -->|\"/{service}/*\"| {}\n",
            id(service, "Service")
        );
        assert!(picture.contains(&route), "{picture}");
    }
    for line in [
        "  internet_ -->|\"80\"| WebLoadBalancer",
        "  OrderService -->|\"8080\"| PaymentService",
        "  OrderService -->|\"8082\"| NotificationService",
        "  OrderService --> OrdersTable",
        "  PaymentService --> ReceiptsBucket",
    ] {
        assert!(
            picture.lines().any(|drawn| drawn == line),
            "{line}\n{picture}"
        );
    }
    let changed = Document::from_value(DEV.0.clone()).unwrap();
    assert!(graph::dot(&changed).starts_with("digraph"));
}
