package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.model.ActionType.FILE_READ;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.ActionType.VERIFIER;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

/** Commands of PowerShell; none is promised to be harmless, since its language is not parsed. */
final class PowerShellCommands {

  private PowerShellCommands() {}

  static void addTo(ProgramTable table) {
    table.always(FILE_READ, UNKNOWN, "Get-Content", "Format-Hex", "gc");
    table.always(RETRIEVAL, UNKNOWN, "Get-ChildItem", "Select-String", "Get-Location", "Get-Item");
    table.always(RETRIEVAL, UNKNOWN, "Get-Command", "Get-Help", "Get-Process", "Get-Service");
    table.always(RETRIEVAL, UNKNOWN, "Test-Path", "Resolve-Path", "gci", "sls");
    table.always(FILE_WRITE, IDEMPOTENT, "Set-Content", "Out-File", "Remove-Item", "Copy-Item");
    table.always(FILE_WRITE, IDEMPOTENT, "New-Item", "Clear-Content", "Expand-Archive");
    table.always(FILE_WRITE, MUTATING, "Add-Content", "Move-Item", "Rename-Item");
    table.always(TOOL_CALL, MUTATING, "Invoke-RestMethod", "Start-Service", "Stop-Service");
    table.always(TOOL_CALL, IDEMPOTENT, "Install-Module", "Stop-Process");
    table.always(VERIFIER, UNKNOWN, "Invoke-Pester", "Invoke-ScriptAnalyzer");
    table.idle("Set-Location", "Write-Host", "Write-Output");
    // These may be given code in braces.
    table.by(command -> null, "ForEach-Object", "Where-Object", "Select-Object", "Sort-Object");
    table.by(command -> null, "Format-Table", "Format-List", "Measure-Object");
  }
}
