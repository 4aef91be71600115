//! Programs as data, so that proptest can generate and shrink them.

use ecs_dsl::prelude::*;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// A program of one stack.
#[derive(Clone, Debug)]
pub(super) struct Sketch {
    pub(super) network: Network,
    pub(super) data: Vec<Data>,
    pub(super) dashboard: bool,
    pub(super) tasks: Vec<Tasks>,
}

#[derive(Clone, Debug)]
pub(super) struct Network {
    pub(super) block: String,
    pub(super) zones: u8,
    pub(super) nat: Nat,
    pub(super) endpoints: Vec<Endpoint>,
    pub(super) flow_logs: bool,
    pub(super) https: bool,
    pub(super) namespace: bool,
}

/// A component that a grant can refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Data {
    Bucket,
    Key,
    Postgres,
    Queue,
    Redis,
    Search,
    Table,
    Topic,
}

/// A service, or a worker if there is no port.
#[derive(Clone, Debug)]
pub(super) struct Tasks {
    pub(super) name: String,
    pub(super) size: (u32, u32),
    pub(super) port: Option<u16>,
    pub(super) path: Option<String>,
    pub(super) priority: Option<u32>,
    pub(super) variables: Vec<(String, String)>,
    /// Indices of earlier services that are called.
    pub(super) calls: Vec<usize>,
    /// Indices of the data that is granted.
    pub(super) grants: Vec<usize>,
    pub(super) scale: Option<(u32, u32, u8)>,
    pub(super) strategy: u8,
    pub(super) sidecar: bool,
    pub(super) alarm: bool,
}

const DATA: [Data; 8] = [
    Data::Bucket,
    Data::Key,
    Data::Postgres,
    Data::Queue,
    Data::Redis,
    Data::Search,
    Data::Table,
    Data::Topic,
];

/// Task sizes of Fargate.
const SIZES: [(u32, u32); 4] = [(256, 512), (256, 2048), (512, 1024), (1024, 8192)];

/// Programs without errors. Names are numbered, so that two programs have tasks in common.
pub(super) fn valid_sketch() -> impl Strategy<Value = Sketch> {
    let network =
        (2..=3_u8, any::<bool>(), any::<[bool; 2]>()).prop_map(|(zones, one, [a, b])| Network {
            block: "10.0.0.0/16".into(),
            zones,
            nat: if one { Nat::Single } else { Nat::PerZone },
            endpoints: vec![Endpoint::S3],
            flow_logs: a,
            https: b,
            namespace: true,
        });
    let tasks = btree_map(0..6_u32, valid_tasks(), 0..5).prop_map(|tasks| {
        let named = |(number, tasks): (u32, Tasks)| Tasks {
            name: format!("tasks-{number}"),
            path: tasks.path.map(|_| format!("/api/{number}/*")),
            priority: tasks.priority.map(|_| number + 1),
            ..tasks
        };
        tasks.into_iter().map(named).collect()
    });
    let data = subsequence(DATA.to_vec(), 0..=DATA.len());
    (network, data, any::<bool>(), tasks).prop_map(|(network, data, dashboard, tasks)| Sketch {
        network,
        data,
        dashboard,
        tasks,
    })
}

/// Tasks without errors, all with the same name and path.
pub(super) fn valid_tasks() -> impl Strategy<Value = Tasks> {
    let size = select(SIZES.to_vec());
    let scale = (1..4_u32, 4..9_u32, 10..90_u8);
    (
        size,
        proptest::option::of(8000..8003_u16),
        any::<[bool; 4]>(),
        vec("[ -~]{0,12}", 0..3),
        vec(0..6_usize, 0..3),
        vec(0..DATA.len(), 0..4),
        proptest::option::of(scale),
        0..4_u8,
    )
        .prop_map(
            |(
                size,
                port,
                [routed, first, sidecar, alarm],
                texts,
                calls,
                grants,
                scale,
                strategy,
            )| {
                let variables = texts.into_iter().enumerate();
                Tasks {
                    name: "another".into(),
                    size,
                    port,
                    path: (routed && port.is_some()).then(|| "/api/another/*".into()),
                    priority: first.then_some(100),
                    variables: variables
                        .map(|(index, text)| (format!("TEXT_{index}"), text))
                        .collect(),
                    calls,
                    grants,
                    scale,
                    strategy,
                    sidecar,
                    alarm,
                }
            },
        )
}
