"""The command line: geoplan check, new, mend, run, demo, schema."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import pandas as pd
import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from . import _core
from ._check import look
from ._cli_language import SpokenCommand, SpokenGroup
from ._cli_mend import clean_beside, mend_command, mend_line
from ._errors import Error
from ._findings import by_file, counts_text
from ._messages import number_text, say, set_language
from ._new import write_new_study
from ._terminal import print_findings
from .demo import demo_folder
from .io import write_csv
from .report import page_of
from .study import Results, read_study, study_schema

app = typer.Typer(
    cls=SpokenGroup,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help=say("Planning smart communes: check the data, measure gaps, rank, choose pilots."),
)
console = Console()
errors = Console(stderr=True)

STOPPED = 130  # the status that typer makes of Ctrl-C

StudyFile = Annotated[Path, typer.Argument(help=say("The study file (TOML)."))]
Checked = Annotated[Path, typer.Argument(help=say("A folder, or a study file (TOML)."))]
Output = Annotated[Path, typer.Option("-o", "--output", help=say("Folder for the results."))]
Threads = Annotated[int, typer.Option(help=say("Threads; 0: all."))]
Quiet = Annotated[bool, typer.Option("--quiet", help=say("No progress bar."))]


def _version(wanted: bool) -> None:
    if wanted:
        for name, version in _core.core.versions():
            typer.echo(f"{name} {version}")
        raise typer.Exit


@app.callback()
def _options(
    lang: Annotated[
        str | None, typer.Option(metavar="vi|en", help=say("Language of messages."))
    ] = None,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help=say("Show versions.")),
    ] = False,
) -> None:
    if lang is not None:
        set_language(lang)


@app.command(
    cls=SpokenCommand,
    help=say("List all that is wrong with a folder or a study's data; status 1 for an error."),
)
def check(
    path: Checked,
    every: Annotated[bool, typer.Option("--all", help=say("Show every finding."))] = False,
    html: Annotated[
        Path | None, typer.Option(help=say("Write the findings as a page with maps."))
    ] = None,
    csv: Annotated[
        Path | None, typer.Option(help=say("Write the findings as a table."))
    ] = None,
    threads: Threads = 0,
    quiet: Quiet = False,
) -> None:
    checked = look(path, threads=threads, progress=False if quiet else None)
    print_findings(console, by_file(checked.problems, checked.folder), every=every)
    severities = [problem.severity for problem in checked.problems]
    _print_line(say("{}: {}", path, counts_text(severities)))
    if path.is_dir() and any(problem.mend for problem in checked.problems):
        _print_line(say("To see the mends: {}", mend_line(path)))
        _print_line(say("To carry all out: {}", mend_line(path, all_into=clean_beside(path))))
    if html is not None:
        _core.io.write_text(str(html), page_of(checked))
        _print_line(say("Page: {}", html))
    if csv is not None:
        write_csv(csv, checked.table)
        _print_line(say("Table: {}", csv))
    if "error" in severities:
        raise typer.Exit(1)


@app.command(
    cls=SpokenCommand,
    help=say("Draft a study file from a folder of files; what is guessed is marked."),
)
def new(
    folder: Annotated[Path, typer.Argument(help=say("The folder of files."))],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            help=say("The file to write, which must lie in the folder; else study.toml there."),
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=say("Replace the file if it is there."))
    ] = False,
    threads: Threads = 0,
    quiet: Quiet = False,
) -> None:
    progress = False if quiet else None
    path = write_new_study(folder, output, replace=force, threads=threads, progress=progress)
    _print_line(say("Draft: {}", path))
    _print_line(say("Read it, then: geoplan check {}", path))


app.command(
    "mend",
    cls=SpokenCommand,
    help=say("List the mends that findings offer; -o writes clean copies."),
)(mend_command)


@app.command(cls=SpokenCommand, help=say("Run a study and write its results folder."))
def run(
    study: StudyFile,
    output: Output = Path("results"),
    threads: Threads = 0,
    quiet: Quiet = False,
) -> None:
    results = read_study(study).run(threads=threads, progress=False if quiet else None)
    results.write(output)
    _print_summary(results, output)


@app.command(
    cls=SpokenCommand,
    help=say("Run the main job on the demo province, which is made and not real."),
)
def demo(output: Output = Path("results"), quiet: Quiet = False) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder) / "demo"
        shutil.copytree(demo_folder(), copied)
        results = read_study(copied / "study.toml").run(progress=False if quiet else None)
        results.write(output)
    _print_summary(results, output)


@app.command(
    cls=SpokenCommand, help=say("Print the JSON Schema of the study file, for editors.")
)
def schema() -> None:
    import json

    typer.echo(json.dumps(study_schema(), ensure_ascii=False, indent=2))


def _print_line(text: str) -> None:
    console.print(escape(text), highlight=False, soft_wrap=True)


def _print_summary(results: Results, output: Path) -> None:
    method = results.method
    if "rank" in method:
        _print_first(results)
    if "choose" in method:
        proof = method["choose"]["proof"]
        names = ", ".join(results.portfolio["zone_name"])
        console.print(escape(say("Pilots: {}", names)), highlight=False)
        console.print(
            say(
                "Proof: {}, objective {}, bound {}; cost {} VND of {} VND",
                say("optimal") if proof["status"] == "optimal" else proof["status"],
                number_text(proof["objective"], ".6g"),
                number_text(proof["bound"], ".6g"),
                number_text(proof["total_cost_vnd"], ",.0f"),
                number_text(method["choose"]["budget_vnd"], ",.0f"),
            ),
            highlight=False,
        )
    _print_line(say("Problems: {}", counts_text(list(results.problems["severity"]))))
    _print_line(say("Results: {}", output.resolve()))


def _print_first(results: Results, most: int = 10) -> None:
    pilots = set(results.portfolio["zone_id"])
    table = Table(title=say("The {} zones in greatest need", most))
    for title in (
        say("rank"),
        say("id"),
        say("zone"),
        say("class"),
        say("priority"),
        say("rank 5–95 %"),
        say("pilot"),
    ):
        table.add_column(title)
    for zone in results.ranks.head(most).to_dict("records"):
        ranked = pd.notna(zone["rank"])
        drawn = ranked and "rank_low" in zone
        table.add_row(
            str(zone["rank"]) if ranked else "",
            str(zone["zone_id"]),
            escape(str(zone["zone_name"])),
            str(zone["zone_class"]),
            number_text(zone["priority"], ".3f") if ranked else say("not known"),
            f"{zone['rank_low']:.0f}–{zone['rank_high']:.0f}" if drawn else "",
            say("yes") if zone["zone_id"] in pilots else "",
        )
    console.print(table)


def main() -> None:
    """Run the command line; an error of geoplan ends it with its message and status 2."""
    try:
        app()
    except Error as error:
        errors.print(
            f"[red]{say('error')}[/] \\[{error.code}] {escape(str(error))}",
            highlight=False,
            soft_wrap=True,
        )
        sys.exit(2)
    except SystemExit as ended:
        if ended.code == STOPPED:
            errors.print(say("stopped; nothing was written"))
        raise
