//! What AWS allows of meshes is made, and what it doesn't is told by a code of its own. `programs/matrix.rs` writes the
//! templates for cfn-lint.

mod case;

use std::collections::BTreeSet;

use ecs_dsl::cfn::Document;
use ecs_dsl::diag::Diagnostics;
use ecs_dsl::plan::compare;
use ecs_dsl::prelude::*;

pub(crate) use case::Case;
use case::{Calls, Kind, Tls};

/// App Mesh has ended.
const ENDED: &str = "ECS2112";
/// Callers show no certificates in Service Connect.
const NO_COUNTERPART: &str = "ECS2108";
/// Who has no proxy has no certificate for one that takes nothing else.
const OUTSIDE_OF_TLS: &str = "ECS2111";

/// Nobody reaches a service that others don't call and no load balancer leads to.
const UNREACHED: &str = "ECS1318";

/// A target group of gRPC takes requests of an HTTPS listener.
const NEEDS_HTTPS: &str = "ECS1313";

/// The template of a case that nothing refuses.
fn document(case: Case) -> Document {
    let assembly = case
        .synth()
        .unwrap_or_else(|faults| panic!("{}: {faults}", case.name()));
    Document::parse(&assembly.stacks[0].template.to_json()).unwrap()
}

fn codes(faults: &Diagnostics) -> BTreeSet<String> {
    faults.iter().map(|fault| fault.code.to_string()).collect()
}

/// What is told of a case, and whether that refuses it.
fn expected(case: &Case) -> (BTreeSet<String>, bool) {
    let app_mesh = case.kind == Kind::AppMesh;
    let refused = app_mesh && case.tls != Tls::Off && case.calls == Calls::Worker && !case.balanced;
    let told = [
        (app_mesh, ENDED),
        (!app_mesh && case.tls == Tls::Mutual, NO_COUNTERPART),
        (refused, OUTSIDE_OF_TLS),
        (case.calls != Calls::Nobody && !case.balanced, UNREACHED),
    ];
    let codes = told.into_iter().filter(|(told, _)| *told);
    (codes.map(|(_, code)| code.to_owned()).collect(), refused)
}

#[test]
fn each_case_is_made_or_told() {
    let cases = Case::all();
    assert_eq!(cases.len(), 144);
    for case in cases {
        let (told, refused) = match case.synth() {
            Ok(assembly) => (codes(&assembly.warnings), false),
            Err(faults) => (codes(&faults), true),
        };
        assert_eq!((told, refused), expected(&case), "{}", case.name());
    }
}

/// Load balancers speak gRPC by HTTPS alone.
#[test]
fn behind_plain_http_grpc_is_refused_and_all_else_is_made() {
    let balanced = Case::all().into_iter().filter(|case| case.balanced);
    for case in balanced {
        let plain = Case {
            https: false,
            ..case
        };
        let told = plain.synth().err().map(|faults| codes(&faults));
        let refused = told.map(|told| told.contains(NEEDS_HTTPS));
        let grpc = case.protocol == AppProtocol::Grpc;
        assert_eq!(refused, grpc.then_some(true), "{}", case.name());
    }
}

/// What is spoken is in the template, for either kind.
#[test]
fn each_case_has_its_mesh_in_the_template() {
    let made = Case::all().into_iter().filter(|case| !expected(case).1);
    for case in made {
        let name = case.name();
        let template = document(case);
        let text = template.as_json().to_string();
        let has = |part: &str| text.contains(part);
        let connect = case.kind == Kind::ServiceConnect;
        assert_eq!(has("ServiceConnectConfiguration"), connect, "{name}");
        assert_eq!(has("AWS::AppMesh::VirtualNode"), !connect, "{name}");
        assert_eq!(has("ProxyConfiguration"), !connect, "{name}");
        assert_eq!(has("acm-pca"), case.tls != Tls::Off, "{name}");
        let mutual = case.tls == Tls::Mutual && !connect;
        assert_eq!(has("/certificates/key.pem"), mutual, "{name}");
        let spoken = match (case.protocol, connect) {
            (AppProtocol::Http, true) => r#""AppProtocol":"http""#,
            (AppProtocol::Http2, true) => r#""AppProtocol":"http2""#,
            (AppProtocol::Grpc, true) => r#""AppProtocol":"grpc""#,
            (AppProtocol::Tcp, true) => r#""PortName":"user""#,
            (AppProtocol::Http, false) => r#""HttpRoute""#,
            (AppProtocol::Http2, false) => r#""Http2Route""#,
            (AppProtocol::Grpc, false) => r#""GrpcRoute""#,
            (AppProtocol::Tcp, false) => r#""TcpRoute""#,
        };
        assert!(has(spoken), "{name}");
        assert_eq!(has("USER_URL"), case.calls != Calls::Nobody, "{name}");
        assert_eq!(
            has("AWS::ElasticLoadBalancingV2::TargetGroup"),
            case.balanced,
            "{name}"
        );
    }
}

/// Whatever is spoken, the other kind of mesh keeps the services and what they hold.
#[test]
fn each_case_keeps_its_services_when_the_mesh_changes() {
    let app_mesh = Case::all()
        .into_iter()
        .filter(|case| case.kind == Kind::AppMesh);
    for case in app_mesh.filter(|case| !expected(case).1) {
        let connect = Case {
            kind: Kind::ServiceConnect,
            ..case
        };
        for (old, new) in [(case, connect), (connect, case)] {
            let plan = compare(&document(old), &document(new));
            assert!(
                plan.problems.is_empty(),
                "{}: {:#?}",
                old.name(),
                plan.problems
            );
            for kept in [
                "UserService",
                "OrderService",
                "UserLogGroup",
                "UserTargetGroup",
            ] {
                let replaced = plan
                    .change(kept)
                    .is_some_and(|it| it.replaced_by().count() > 0);
                assert!(!replaced, "{}: {kept}", old.name());
            }
            let called = case.calls != Calls::Nobody;
            assert_eq!(
                !plan.traffic.is_empty(),
                called,
                "{}: {:#?}",
                old.name(),
                plan.traffic
            );
        }
    }
}
