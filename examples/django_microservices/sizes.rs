//! What differs between the stages.

use ecs_dsl::prelude::*;

/// The size of one service: CPU units, MiB, and how many tasks run at least.
pub struct Size {
    pub cpu: u32,
    pub memory: u32,
    pub tasks: u32,
}

/// The sizes of one stage.
pub struct Sizes {
    pub gateway: Size,
    pub user: Size,
    pub product: Size,
    pub order: Size,
    pub notification: Size,
    pub database: &'static str,
    pub log_retention: Duration,
}

const fn size(cpu: u32, memory: u32, tasks: u32) -> Size {
    Size { cpu, memory, tasks }
}

const DEV: Sizes = Sizes {
    gateway: size(256, 512, 1),
    user: size(256, 512, 1),
    product: size(512, 1024, 1),
    order: size(512, 1024, 1),
    notification: size(256, 512, 1),
    database: "db.t4g.micro",
    log_retention: days(7),
};

const STAGING: Sizes = Sizes {
    gateway: size(512, 1024, 2),
    user: size(512, 1024, 2),
    product: size(1024, 2048, 2),
    order: size(1024, 2048, 2),
    notification: size(512, 1024, 2),
    database: "db.t4g.small",
    log_retention: days(14),
};

const PROD: Sizes = Sizes {
    gateway: size(1024, 2048, 3),
    user: size(512, 1024, 3),
    product: size(1024, 2048, 3),
    order: size(1024, 2048, 3),
    notification: size(512, 1024, 3),
    database: "db.t4g.medium",
    log_retention: days(90),
};

impl Settings for Sizes {
    fn of(stage: &Stage) -> Option<Self> {
        match stage.name() {
            "local" | "dev" => Some(DEV),
            "staging" => Some(STAGING),
            "prod" => Some(PROD),
            _ => None,
        }
    }
}
