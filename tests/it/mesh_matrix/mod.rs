//! Mesh cases that AWS allows have a template, and the others are errors with a code of their own.
//! `programs/mesh_matrix.rs` writes the templates for cfn-lint.

mod case;

use std::collections::BTreeSet;

use ecs_dsl::cfn::Document;
use ecs_dsl::diag::Diagnostics;
use ecs_dsl::plan::compare;
use ecs_dsl::prelude::*;

pub(crate) use case::Case;
use case::{Calls, Kind, Tls};

/// AWS has ended App Mesh.
const ENDED: &str = "ECS2112";
/// Service Connect has no mutual TLS.
const NO_MUTUAL_TLS: &str = "ECS2108";
/// A caller without a proxy has no certificate for mutual TLS.
const CALLER_WITHOUT_CERTIFICATE: &str = "ECS2111";

/// A service without a caller and a route.
const UNREACHABLE: &str = "ECS1318";

/// A gRPC target group needs an HTTPS listener.
const NEEDS_HTTPS: &str = "ECS1313";

/// The template of a case without errors.
fn document(case: Case) -> Document {
    let assembly = case
        .synth()
        .unwrap_or_else(|diagnostics| panic!("{}: {diagnostics}", case.name()));
    Document::parse(&assembly.stacks[0].template.to_json()).unwrap()
}

fn codes(diagnostics: &Diagnostics) -> BTreeSet<String> {
    diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code.to_string())
        .collect()
}

/// The codes of a case, and whether they are errors.
fn expected(case: &Case) -> (BTreeSet<String>, bool) {
    let app_mesh = case.kind == Kind::AppMesh;
    let refused = app_mesh && case.tls != Tls::Off && case.calls == Calls::Worker && !case.balanced;
    let all = [
        (app_mesh, ENDED),
        (!app_mesh && case.tls == Tls::Mutual, NO_MUTUAL_TLS),
        (refused, CALLER_WITHOUT_CERTIFICATE),
        (!case.balanced, UNREACHABLE),
    ];
    let codes = all.into_iter().filter(|(reported, _)| *reported);
    (codes.map(|(_, code)| code.to_owned()).collect(), refused)
}

#[test]
fn cases_have_the_expected_codes() {
    let cases = Case::all();
    assert_eq!(cases.len(), 144);
    for case in cases {
        let (reported, refused) = match case.synth() {
            Ok(assembly) => (codes(&assembly.warnings), false),
            Err(diagnostics) => (codes(&diagnostics), true),
        };
        assert_eq!((reported, refused), expected(&case), "{}", case.name());
    }
}

/// Load balancers support gRPC only over HTTPS.
#[test]
fn grpc_behind_http_listener_is_an_error() {
    let balanced = Case::all().into_iter().filter(|case| case.balanced);
    for case in balanced {
        let plain = Case {
            https: false,
            ..case
        };
        let reported = plain.synth().err().map(|diagnostics| codes(&diagnostics));
        let refused = reported.map(|codes| codes.contains(NEEDS_HTTPS));
        let grpc = case.protocol == AppProtocol::Grpc;
        assert_eq!(refused, grpc.then_some(true), "{}", case.name());
    }
}

/// The protocol is in the template of both meshes.
#[test]
fn templates_have_the_mesh_of_their_case() {
    let valid = Case::all().into_iter().filter(|case| !expected(case).1);
    for case in valid {
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
        let protocol = match (case.protocol, connect) {
            (AppProtocol::Http, true) => r#""AppProtocol":"http""#,
            (AppProtocol::Http2, true) => r#""AppProtocol":"http2""#,
            (AppProtocol::Grpc, true) => r#""AppProtocol":"grpc""#,
            (AppProtocol::Tcp, true) => r#""PortName":"user""#,
            (AppProtocol::Http, false) => r#""HttpRoute""#,
            (AppProtocol::Http2, false) => r#""Http2Route""#,
            (AppProtocol::Grpc, false) => r#""GrpcRoute""#,
            (AppProtocol::Tcp, false) => r#""TcpRoute""#,
            (other, _) => panic!("no expectation for {other:?}"),
        };
        assert!(has(protocol), "{name}");
        assert_eq!(has("USER_URL"), case.calls != Calls::None, "{name}");
        assert_eq!(
            has("AWS::ElasticLoadBalancingV2::TargetGroup"),
            case.balanced,
            "{name}"
        );
    }
}

/// With any protocol, a change of the mesh keeps the services and their resources.
#[test]
fn mesh_change_keeps_the_services() {
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
                    .is_some_and(|change| change.replaced_by().count() > 0);
                assert!(!replaced, "{}: {kept}", old.name());
            }
            let called = case.calls != Calls::None;
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
