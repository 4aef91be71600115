//! The builders of programs: stacks of components, each a builder whose setters have AWS's property names.
//!
//! An [`App`] has [`Stage`]s and runs a program, a function that adds [`Component`]s to a [`Stack`]. A component is
//! plain configuration: nothing is decided before `synth` reads it.
//!
//! - Frame: [`App`], [`Stage`], [`Stack`], [`Stacks`], [`Component`], [`Program`], [`Settings`].
//! - Network: [`Vpc`], [`LoadBalancer`], [`Route`], [`Namespace`], [`Mesh`].
//! - Compute: [`Cluster`], [`Service`], [`Worker`], with [`Container`]s, [`Target`]s and a [`Deployment`].
//! - Data and messaging: the other components, whose handles return [`Grant`]s.
//!
//! **Invariant:** setters never fail and never look at anything but their arguments. A value that can be wrong is
//! stored with the user's line ([`Spanned`](crate::diag::Spanned)), so that `check` can report that line.

mod allow;
mod app;
mod component;
pub(crate) mod compute;
pub(crate) mod data;
mod lock;
mod mesh;
mod messaging;
pub(crate) mod model;
pub(crate) mod network;
mod observability;
mod program;
pub(crate) mod security;
mod stack;
mod stacks;
mod stage;
mod time;
mod values;

pub use allow::Allowed;
pub use app::App;
pub use component::Component;
pub use compute::*;
pub use data::*;
pub use lock::{Lock, LockError, LockedPriorities};
pub use mesh::{AccessLogs, AppProtocol, Envoy, Mesh, MeshTls, Retries};
pub use messaging::*;
pub use network::*;
pub use observability::*;
pub use program::{Program, Settings};
pub use security::*;
pub use stack::Stack;
pub use stacks::Stacks;
pub(crate) use stage::OwnStackName;
pub use stage::Stage;
pub use time::{days, hours, minutes, secs};
#[doc(hidden)]
pub use values::ConstArg;
pub use values::{
    Arn, Cidr, FargateSize, ImageReference, IntoImage, IntoPort, IntoText, InvalidValue, Name,
    PathPattern, Percent, Port, ScheduleExpression,
};

pub(crate) use allow::Allow;
pub(crate) use component::component;
pub(crate) use mesh::{
    CERTIFICATES, CERTIFICATES_PATH, Membership, MeshKind, PROXY, PROXY_PORTS, PROXY_USER,
    VirtualGateway, WeightedTarget,
};
pub use model::renames::LockedRenames;
pub(crate) use model::*;
pub(crate) use stack::Override;

use model::spec::specs;

specs! {
    Alarm
    Alarms
    Bucket
    Cache
    Cluster
    Dashboard
    FailedTasks
    FileSystem
    HostedZone
    Job
    Key
    LoadBalancer
    LogGroup
    Mesh
    Namespace
    Postgres
    Queue
    Repository
    Search
    Secret
    SecureParameter
    Service
    Table
    Topic
    Vpc
    Worker
    Workflow
}
