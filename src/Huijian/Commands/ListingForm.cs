namespace Huijian.Commands;

/// <summary>How rows are printed: a table for people, JSON lines for programs, CSV for spreadsheets.</summary>
internal enum ListingForm
{
    Table,
    Json,
    Csv,
}
