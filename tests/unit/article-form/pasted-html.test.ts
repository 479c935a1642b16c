import { expect, test } from 'vitest';
import { cleanPastedHtml } from '@/components/editor/article/rich-text/pasted-html';
import { cleanArticleBody } from '@/lib/shared/clean-html';

/** As Word 365 puts it on the clipboard, shortened only in its style sheet. */
const fromWord = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/press/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-unhide:no; margin-bottom:8.0pt;} @list l0 {mso-list-id:12;} --></style></head>
<body lang=RU style='tab-interval:35.4pt'><!--StartFragment-->
<h1 style='margin-left:0cm'><span lang=RU style='mso-ansi-language:RU'>Кому положена льгота<o:p></o:p></span></h1>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span lang=RU>Пенсионерам</span></b><span lang=RU>
и <a href="https://example.ru/lgoty">семьям</a>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><span
lang=RU>паспорт<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]><span lang=RU>копия<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]><span lang=RU>справка<o:p></o:p></span></p>
<p class=MsoNormal>Порядок:</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Позвоните</p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td width=300 style='width:233pt'>
<p class=MsoNormal>Сумма<o:p></o:p></p></td></tr></table>
<img width=10 src="file:///C:/Users/press/clip_image001.png" v:shapes="Picture_1">
<!--EndFragment--></body></html>`;

test('text from Word keeps its headings, emphasis, links, lists and tables and loses everything else', () => {
  const saved = cleanArticleBody(cleanPastedHtml(fromWord)).replace(/\s+/g, ' ').replace(/> </g, '><');

  expect(saved).toBe(
    '<h2>Кому положена льгота</h2><p><strong>Пенсионерам</strong> и <a href="https://example.ru/lgoty">семьям</a>.</p>' +
      '<ul><li>паспорт<ul><li>копия</li></ul></li><li>справка</li></ul><p>Порядок:</p><ol><li>Позвоните</li></ol>' +
      '<table><tr><td><p>Сумма</p></td></tr></table>',
  );
});

test('nothing of Word reaches the editor', () => {
  expect(cleanPastedHtml(fromWord)).not.toMatch(/mso|style=|class=|<o:p|xmlns|file:/i);
});

test('the wrapper of Google Docs makes nothing bold', () => {
  const pasted =
    '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span>Текст</span></p></b>';

  expect(cleanPastedHtml(pasted)).toBe('<p>Текст</p>');
});

test('what our own editor copied is left as it is', () => {
  const copied = '<p data-pm-slice="1 1 []">Текст</p>';

  expect(cleanPastedHtml(copied)).toBe(copied);
});

test('script does not come along', () => {
  expect(cleanPastedHtml('<p onclick="x()">а<script>alert(1)</script><img src=x onerror=alert(1)></p>')).toBe(
    '<p>а</p>',
  );
});
