// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/export_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace {

constexpr int sheetWidth = 520;

QString extensionOf(ExportSheet::Format format)
{
    switch (format) {
    case ExportSheet::Format::Csv: return QStringLiteral("csv");
    case ExportSheet::Format::Workbook: return QStringLiteral("xlsx");
    case ExportSheet::Format::Document: return QStringLiteral("pdf");
    }
    Q_UNREACHABLE();
}

const auto formatKey = QStringLiteral("export/format");
const auto folderKey = QStringLiteral("export/folder");

QString lastFolder()
{
    const QString kept = QSettings().value(folderKey).toString();
    if (!kept.isEmpty() && QFileInfo(kept).isDir())
        return kept;
    for (const auto place : {QStandardPaths::DownloadLocation, QStandardPaths::DocumentsLocation, QStandardPaths::HomeLocation}) {
        const QString folder = QStandardPaths::writableLocation(place);
        if (QFileInfo(folder).isDir())
            return folder;
    }
    return QDir::homePath();
}

} // namespace

ExportSheet::ExportSheet(QWidget *page)
    : Sheet(page)
    , m_title(plainLabel({}, TextLook::Title))
    , m_formats(new QButtonGroup(this))
    , m_rows(new QButtonGroup(this))
    , m_allColumns(new QCheckBox(tr("Hidden columns too")))
    , m_path(new QLineEdit)
    , m_notice(new Notice)
    , m_export(new ActionButton(tr("Export"), Qt::CTRL | Qt::Key_Return))
{
    setObjectName(QStringLiteral("exportSheet"));
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(Space::Page, Space::Large, Space::Page, Space::Page);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_title);

    const auto radio = [&](QButtonGroup *group, int id, const QString &name, const QString &text) {
        auto *button = new QRadioButton(text);
        button->setObjectName(name);
        group->addButton(button, id);
        layout->addWidget(button);
        return button;
    };
    layout->addWidget(plainLabel(tr("Format"), TextLook::Small));
    auto *first = radio(m_formats, int(Format::Workbook), QStringLiteral("exportXlsxRadio"), tr("Workbook (Excel, LibreOffice)"));
    radio(m_formats, int(Format::Csv), QStringLiteral("exportCsvRadio"), tr("CSV, for other programs"));
    radio(m_formats, int(Format::Document), QStringLiteral("exportPdfRadio"), tr("PDF, to read and print"));
    layout->addSpacing(Space::Small);
    layout->addWidget(plainLabel(tr("What"), TextLook::Small));
    radio(m_rows, 0, QStringLiteral("exportAllRadio"), {});
    radio(m_rows, 1, QStringLiteral("exportChosenRadio"), {});
    layout->addWidget(m_allColumns);
    layout->addSpacing(Space::Small);
    layout->addWidget(plainLabel(tr("File"), TextLook::Small));
    auto *browseButton = new QPushButton(tr("Browse…"));
    browseButton->setObjectName(QStringLiteral("exportBrowseButton"));
    auto *file = new QHBoxLayout;
    file->setSpacing(Space::Small);
    file->addWidget(m_path, 1);
    file->addWidget(browseButton);
    layout->addLayout(file);
    layout->addWidget(m_notice);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("exportCloseButton"));
    setLook(close, ButtonLook::Quiet);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_export);
    layout->addSpacing(Space::Small);
    layout->addLayout(buttons);

    m_allColumns->setObjectName(QStringLiteral("exportAllColumnsCheck"));
    m_path->setObjectName(QStringLiteral("exportPathEdit"));
    m_path->setAccessibleName(tr("File to write"));
    m_notice->setObjectName(QStringLiteral("exportNotice"));
    m_export->setObjectName(QStringLiteral("exportNowButton"));
    setLook(m_export, ButtonLook::Primary);
    setForm(form, sheetWidth);
    setFirstField(first);

    connect(m_formats, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            onFormatChanged();
    });
    connect(m_path, &QLineEdit::textChanged, this, &ExportSheet::onPathChanged);
    connect(browseButton, &QPushButton::clicked, this, &ExportSheet::browse);
    connect(close, &QPushButton::clicked, this, &Sheet::close);
    connect(m_export, &QPushButton::clicked, this, &ExportSheet::submit);
}

ExportSheet::Format ExportSheet::format() const
{
    return Format(m_formats->checkedId());
}

void ExportSheet::setFixedColumns()
{
    m_allColumns->hide();
}

void ExportSheet::openFor(const QString &listName, const QString &all, const QString &chosen)
{
    m_listName = listName;
    m_title->setText(tr("Export %1").arg(listName));
    m_rows->button(0)->setText(tr("All that match: %1").arg(all));
    m_rows->button(1)->setText(tr("Only what is chosen: %1").arg(chosen));
    m_rows->button(1)->setVisible(!chosen.isEmpty());
    m_rows->button(chosen.isEmpty() ? 0 : 1)->setChecked(true);
    const int kept = QSettings().value(formatKey, int(Format::Workbook)).toInt();
    (m_formats->button(kept) != nullptr ? m_formats->button(kept) : m_formats->buttons().first())->setChecked(true);
    m_path->setText(proposedPath());
    m_notice->clear();
    open();
}

QString ExportSheet::proposedPath() const
{
    QString name = QStringLiteral("%1 %2").arg(m_listName, QDate::currentDate().toString(Qt::ISODate));
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    const QDir folder(lastFolder());
    const QString extension = extensionOf(format());
    QString path = folder.filePath(QStringLiteral("%1.%2").arg(name, extension));
    for (int i = 2; QFileInfo::exists(path) && i < 100; ++i)
        path = folder.filePath(QStringLiteral("%1 (%2).%3").arg(name).arg(i).arg(extension));
    return path;
}

void ExportSheet::onFormatChanged()
{
    const QFileInfo file(m_path->text());
    const QString extension = extensionOf(format());
    if (!m_path->text().isEmpty() && file.suffix() != extension)
        m_path->setText(file.dir().filePath(file.completeBaseName() + QLatin1Char('.') + extension));
}

void ExportSheet::onPathChanged()
{
    m_replaces.clear();
    m_notice->clear();
    m_export->setText(tr("Export"));
    m_export->setEnabled(!m_path->text().trimmed().isEmpty());
}

void ExportSheet::browse()
{
    auto *dialog = new QFileDialog(this, tr("Export to"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(extensionOf(format()));
    // Asked here, in the sheet, for a path that was typed as well.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void ExportSheet::submit()
{
    const QFileInfo file(QDir::cleanPath(m_path->text().trimmed()));
    const QString path = file.absoluteFilePath();
    if (file.isDir() || file.fileName().isEmpty()) {
        m_notice->tell(Tone::Bad, tr("This is a folder. Give the file a name."));
        return;
    }
    if (!file.absoluteDir().exists()) {
        m_notice->tell(Tone::Bad, tr("There is no folder %1.").arg(file.absolutePath()));
        return;
    }
    if (file.exists() && m_replaces != path) {
        m_replaces = path;
        m_notice->tell(Tone::Waiting, tr("%1 is there already. Exporting replaces it.").arg(file.fileName()));
        m_export->setText(tr("Replace"));
        return;
    }
    QSettings().setValue(formatKey, int(format()));
    QSettings().setValue(folderKey, file.absolutePath());
    close();
    emit exportRequested({.format = format(), .chosenOnly = m_rows->checkedId() == 1, .allColumns = m_allColumns->isChecked(), .path = path});
}
